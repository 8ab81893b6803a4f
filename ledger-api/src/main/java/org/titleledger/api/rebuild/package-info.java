/** Rebuilding the read models from nothing, for administrators. */
@NullMarked
package org.titleledger.api.rebuild;

import org.jspecify.annotations.NullMarked;
