/**
 * Rights on property (权利; LADM LA_Right and LA_Restriction), their holders, their restrictions, and the transfer cases
 * (权属转移案) that move them.
 *
 * <ol>
 *   <li>E1: a title fact states the whole: right, status, co-ownership, holders with exact shares, certificates.
 *   <li>E2: it takes effect on the day of the register entry, except on a ground of 民法典 229 to 231.
 *   <li>E3: LAND_AND_BUILDING excludes BUILDING_OWNERSHIP on the same property at the same time.
 *   <li>E4: recording a title never makes the bureau the holder of a right recorded to somebody else; that takes a transfer.
 *   <li>E5: a right ends by an act of its own.
 *   <li>F1 to F7: a transfer case and its steps; four eyes; approval bound to what was shown; a review only of what can
 *       still be moved.
 *   <li>G1, G2: restrictions, and what they stand in the way of.
 *   <li>H3: exceptions of 管理办法 Art. 5 (2) and (3), approved by another person.
 * </ol>
 *
 * Life of a case: opened, reviewed by another person, applied for, registered; or filed, sent back, refused, withdrawn.
 */
@NullMarked
package org.titleledger.title;

import org.jspecify.annotations.NullMarked;
