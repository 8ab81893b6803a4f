/** Which party is the bureau, over HTTP. */
@NullMarked
package org.titleledger.api.bureau;

import org.jspecify.annotations.NullMarked;
