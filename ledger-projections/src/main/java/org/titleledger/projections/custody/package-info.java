/** Who kept a property, from which handover to which. */
@NullMarked
package org.titleledger.projections.custody;

import org.jspecify.annotations.NullMarked;
