/** Events that cannot be taken, and what waits behind them (rules.md L2). */
@NullMarked
package org.titleledger.projections.parking;

import org.jspecify.annotations.NullMarked;
