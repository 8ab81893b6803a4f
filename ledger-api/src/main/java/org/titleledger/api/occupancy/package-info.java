/** Rooms and their use over HTTP. */
@NullMarked
package org.titleledger.api.occupancy;

import org.jspecify.annotations.NullMarked;
