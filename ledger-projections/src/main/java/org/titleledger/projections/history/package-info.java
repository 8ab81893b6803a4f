/** Everything recorded about a property, in the order of the ledger. */
@NullMarked
package org.titleledger.projections.history;

import org.jspecify.annotations.NullMarked;
