/** A property as it stands on a day, with everything the other registers know of it. */
@NullMarked
package org.titleledger.projections.property;

import org.jspecify.annotations.NullMarked;
