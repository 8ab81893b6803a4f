/**
 * Parties (主体; LADM LA_Party): organs, institutions, governments, enterprises and mass organisations that hold, keep or
 * use property. A party may be dissolved and may have successors.
 *
 * <ol>
 *   <li>D1: the credit code is checked where there is one.
 *   <li>D2: a succession needs a document, gives away at most the whole estate, and never leads back to the party.
 *   <li>D3: a succession gives standing; it never changes a holder.
 *   <li>B5, B6: facts do not lie in the future; a second undated name is refused; a party does not end before it began.
 * </ol>
 *
 * Life: registered, renamed any number of times, dissolved once, succeeded by others at once or later.
 */
@NullMarked
package org.titleledger.party;

import org.jspecify.annotations.NullMarked;
