/**
 * The command desk: the one way into the ledger, for the API, the pages and the imports alike. It opens the transaction,
 * takes the locks, lets the stream's shell decide, keeps the claims, and answers with the position. What waits at the same time
 * is decided and recorded together ({@link org.titleledger.api.desk.Sitting}).
 *
 * <ol>
 *   <li>L1: streams read are locked shared, the stream written exclusively, in sorted order, before anything is read.
 *   <li>K2: an Idempotency-Key's first answer is kept in the command's own transaction; a twin waits for it.
 *   <li>K3: a version that differs is refused; without one a lost race is tried again.
 *   <li>A4: a refused command leaves no event.
 * </ol>
 */
@NullMarked
package org.titleledger.api.desk;

import org.jspecify.annotations.NullMarked;
