/** Titles, restrictions and exceptions over HTTP. */
@NullMarked
package org.titleledger.api.title;

import org.jspecify.annotations.NullMarked;
