/** Parties with their names, their ends and their successors. */
@NullMarked
package org.titleledger.projections.parties;

import org.jspecify.annotations.NullMarked;
