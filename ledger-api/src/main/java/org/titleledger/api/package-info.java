/** The application: HTTP, pages, wiring and everything that knows Spring. */
@NullMarked
package org.titleledger.api;

import org.jspecify.annotations.NullMarked;
