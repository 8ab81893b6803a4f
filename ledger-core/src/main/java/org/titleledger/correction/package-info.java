/**
 * Corrections (更正): what is asked for, by whom, and what becomes of it. What they correct lies in the streams, and each
 * stream records its own; here is what is the same for all.
 *
 * <ol>
 *   <li>C1: four kinds, {@link org.titleledger.shared.Correction.Kind}; each says what it may say and no more.
 *   <li>C2: a correction names the act, a reason and a document; another person approves it, on what it was asked for: when
 *       what it changes has become something else, it is stale.
 *   <li>C3: a correction can be corrected: annulled, or its own entry mended.
 *   <li>C5: one whose result breaks a rule is refused when it is approved.
 * </ol>
 */
@NullMarked
package org.titleledger.correction;

import org.jspecify.annotations.NullMarked;
