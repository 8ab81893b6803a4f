/** The board of split titles over HTTP (rules I). */
@NullMarked
package org.titleledger.api.split;

import org.jspecify.annotations.NullMarked;
