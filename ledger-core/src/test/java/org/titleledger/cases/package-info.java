/** The worked cases of {@code docs/two-clocks.md}, played against the decisions. */
@NullMarked
package org.titleledger.cases;

import org.jspecify.annotations.NullMarked;
