/**
 * Occupancy (使用; LADM rightOfUseUnit): the rooms of a property and which party uses which of them for which period, on
 * which use agreement (使用协议) and allocation certificate (分配使用凭证; 管理办法 Art. 18).
 *
 * <ol>
 *   <li>H2: a room number is unique in its property; rooms can be retired. No room is used twice at once unless both uses
 *       say shared. Use of the whole property covers every room, later ones too. A number that was given again is another
 *       room; a use lies in the life of one.
 *   <li>A3: a use is an interval with an end of its own; B2: half-open.
 *   <li>B5: a use may begin in the future.
 * </ol>
 */
@NullMarked
package org.titleledger.occupancy;

import org.jspecify.annotations.NullMarked;
