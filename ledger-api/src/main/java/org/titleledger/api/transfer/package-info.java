/** Transfer cases over HTTP. */
@NullMarked
package org.titleledger.api.transfer;

import org.jspecify.annotations.NullMarked;
