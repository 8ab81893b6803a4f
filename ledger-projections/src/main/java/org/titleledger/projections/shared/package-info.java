/** What the registers have in common: how events come in, how rows go out, and who may see them. */
@NullMarked
package org.titleledger.projections.shared;

import org.jspecify.annotations.NullMarked;
