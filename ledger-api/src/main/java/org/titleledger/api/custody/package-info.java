/** Custody over HTTP. */
@NullMarked
package org.titleledger.api.custody;

import org.jspecify.annotations.NullMarked;
