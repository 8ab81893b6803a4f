/** Which party is the bureau, and who said so (rule H4). */
@NullMarked
package org.titleledger.projections.bureau;

import org.jspecify.annotations.NullMarked;
