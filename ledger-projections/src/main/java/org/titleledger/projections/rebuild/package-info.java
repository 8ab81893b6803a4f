/** Making all read models anew beside the old ones, comparing both, and putting the new ones in their place. */
@NullMarked
package org.titleledger.projections.rebuild;

import org.jspecify.annotations.NullMarked;
