/** Rule I, cause by cause. */
@NullMarked
package org.titleledger.split;

import org.jspecify.annotations.NullMarked;
