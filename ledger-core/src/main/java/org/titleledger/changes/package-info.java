/**
 * What differs between two readings of what the ledger knows: two points of knowledge, two days of the law, or now and what
 * a command would make of it; and what is understood now of what each act stated when it was recorded. It stands above all
 * streams and decides nothing.
 */
@NullMarked
package org.titleledger.changes;

import org.jspecify.annotations.NullMarked;
