/**
 * Custody (保管; LADM LA_Responsibility): who manages a property, since which handover (移交). It moves apart from the
 * title, and that they are apart is what this ledger watches.
 *
 * <ol>
 *   <li>H1: a handover names from and to; from is the recorded custodian, and absent only where none is known. Giving back
 *       is a handover by the bureau. Custody of a parcel is not custody of its buildings. A handover that becomes known later
 *       does not contradict the next one.
 *   <li>A3: a handover states the whole: the new custodian keeps the whole property until the next handover.
 *   <li>B5, B6: it does not lie in the future; a second undated handover is refused.
 * </ol>
 */
@NullMarked
package org.titleledger.custody;

import org.jspecify.annotations.NullMarked;
