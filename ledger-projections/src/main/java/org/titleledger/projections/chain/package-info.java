/** The chains of title, and where they do not fit together, on both clocks. */
@NullMarked
package org.titleledger.projections.chain;

import org.jspecify.annotations.NullMarked;
