/** Taking events all together or, when one of them is poisoned, one by one. */
@NullMarked
package org.titleledger.projections.taking;

import org.jspecify.annotations.NullMarked;
