/**
 * Split titles (权属分离): custody and registered title are not in one hand, or land and building are not. Derived from the
 * timelines of everything that plays a part and never stored as a fact, so it disappears only by an event.
 *
 * <ol>
 *   <li>I1: judged per property in the bureau's custody, not retired. A building unit without custody or title of its own
 *       takes its building's, day by day.
 *   <li>I2: a parcel is expected to have LAND_USE, or LAND_AND_BUILDING on a building that stands on it, whichever took
 *       effect later; a building or a unit BUILDING_OWNERSHIP or LAND_AND_BUILDING. Nothing recorded, recorded as
 *       unregistered, and ended are all UNREGISTERED.
 *   <li>I3: the causes are a set. A filed right is FILED_ONLY, and HOLDER_NOT_BUREAU beside it where the bureau is not the
 *       party in whose name it is filed.
 *   <li>I4: it stands since the first day of the present unbroken run, whatever the causes were in between.
 *   <li>H3: an approved exception silences HOLDER_NOT_BUREAU for its holder only; a dissolved holder stays a cause.
 * </ol>
 */
@NullMarked
package org.titleledger.split;

import org.jspecify.annotations.NullMarked;
