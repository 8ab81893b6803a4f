/** Corrections over HTTP, against a real database. */
@NullMarked
package org.titleledger.api.correction;

import org.jspecify.annotations.NullMarked;
