/** Which titles are split, since when and why, recomputed whenever something they depend on is recorded. */
@NullMarked
package org.titleledger.projections.split;

import org.jspecify.annotations.NullMarked;
