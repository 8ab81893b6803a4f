/**
 * Documents (依据、材料; LADM LA_Source): the papers that acts rest on, known by their SHA-256 digest. The ledger's events
 * hold the digest and what the paper says of itself; the bytes are kept beside the events in the same database.
 *
 * <ol>
 *   <li>The same bytes are the same document: its identity is made of the digest.
 *   <li>B5: documents have no legal time of their own in the ledger; {@code issuedOn} is what the paper says.
 *   <li>A4: a document is never changed or taken away.
 * </ol>
 */
@NullMarked
package org.titleledger.evidence;

import org.jspecify.annotations.NullMarked;
