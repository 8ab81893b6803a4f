/**
 * Division and merger of properties (不动产分割、合并): one property becomes several, or several become one, and every right,
 * burden, room and use of the old ones is accounted for in the new ones.
 *
 * <ol>
 *   <li>A1: it is one act, whose facts stand in the streams of all properties it touches.
 *   <li>A right that is neither carried over nor ended by the same act is refused; so is a holder who holds it nowhere any more,
 *       and one who did not hold it before: that takes a transfer.
 *   <li>A carried right is what it was: nothing becomes registered by a division, or filed.
 *   <li>G2: no seal stands on any of it. What else restricts a right goes over to every new property that carries it.
 *   <li>H1, H2: custody goes on with the same custodian; rooms and their use go where the rooms are.
 *   <li>What stands on a divided property is placed on one of the new ones; on a merged one it stays.
 * </ol>
 */
@NullMarked
package org.titleledger.division;

import org.jspecify.annotations.NullMarked;
