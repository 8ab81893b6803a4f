/** Events that the read models could not take, for administrators (rule L2). */
@NullMarked
package org.titleledger.api.parking;

import org.jspecify.annotations.NullMarked;
