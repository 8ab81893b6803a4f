/** Rooms, and who uses them for which period. */
@NullMarked
package org.titleledger.projections.occupancy;

import org.jspecify.annotations.NullMarked;
