/** Transfer cases with their steps, blockers and persons in charge. */
@NullMarked
package org.titleledger.projections.transfers;

import org.jspecify.annotations.NullMarked;
