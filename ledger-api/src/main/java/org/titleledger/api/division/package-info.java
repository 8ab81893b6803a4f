/** Division and merger of properties over HTTP. */
@NullMarked
package org.titleledger.api.division;

import org.jspecify.annotations.NullMarked;
