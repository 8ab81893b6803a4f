/**
 * Reliance: what was decided on a state of affairs that was corrected later. It only reads: a decision stays as it was made,
 * and a person judges what is to be done about it.
 *
 * <p>Rule A2 has every act say which streams it read, and how far: a decision relied on a corrected act where it had read its
 * stream with the act and without the correction. {@link org.titleledger.reliance.Reliance#by} is the one place that says which
 * events are decisions of that kind.
 */
@NullMarked
package org.titleledger.reliance;

import org.jspecify.annotations.NullMarked;
