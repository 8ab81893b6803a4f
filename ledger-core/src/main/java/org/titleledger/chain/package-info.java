/**
 * The chain of title (产权沿革): through whose hands a right went, and where the papers do not fit together. It only reads: what
 * is broken was recorded so, or became so by a correction (rule C4), and a person decides what to do.
 *
 * <p>The checks are named ({@link org.titleledger.chain.Check}); each has a severity that says how much a title rests on it.
 */
@NullMarked
package org.titleledger.chain;

import org.jspecify.annotations.NullMarked;
