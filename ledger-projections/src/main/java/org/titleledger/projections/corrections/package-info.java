/** Every correction that was asked for, over the whole ledger, and what became of it (rules C1 to C4). */
@NullMarked
package org.titleledger.projections.corrections;

import org.jspecify.annotations.NullMarked;
