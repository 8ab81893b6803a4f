/** Properties over HTTP. */
@NullMarked
package org.titleledger.api.property;

import org.jspecify.annotations.NullMarked;
