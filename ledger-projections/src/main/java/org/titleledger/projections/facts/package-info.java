/** Facts on both clocks: what the state of a stream says, as rows that know from which position on it was known. */
@NullMarked
package org.titleledger.projections.facts;

import org.jspecify.annotations.NullMarked;
