/** Documents over HTTP. */
@NullMarked
package org.titleledger.api.evidence;

import org.jspecify.annotations.NullMarked;
