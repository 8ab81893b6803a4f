/** The read models: disposable rows made from events, one position for all of them, and the reads of the ledger. */
@NullMarked
package org.titleledger.projections;

import org.jspecify.annotations.NullMarked;
