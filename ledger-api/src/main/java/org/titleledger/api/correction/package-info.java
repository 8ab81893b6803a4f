/** Corrections over HTTP: asked for by one person, approved or returned by another, or withdrawn (rules C1 to C5). */
@NullMarked
package org.titleledger.api.correction;

import org.jspecify.annotations.NullMarked;
