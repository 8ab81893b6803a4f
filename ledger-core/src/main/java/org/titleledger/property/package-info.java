/**
 * Property (不动产单元; LADM LA_BAUnit and LA_SpatialUnit): a parcel, a building or a building unit, what it is called, where
 * it stands, what it stands on, how large it is by which account, and by which identifiers others know it.
 *
 * <ol>
 *   <li>J1: an identifier is a scheme and a value; it belongs to one property at a time. Certificates are no identifiers.
 *   <li>J2: a unit code is checked by its structure and against the codes of what it stands on and of what stands on it; what
 *       has no code hides nothing.
 *   <li>A building stands on a parcel, a building unit in a building, a parcel on nothing.
 *   <li>A3: descriptions, identifiers and areas state the whole result.
 *   <li>B5, B6: a fact does not lie in the future; a second undated description is refused; a registration without
 *       identifiers or areas states nothing about them.
 * </ol>
 *
 * Life: registered, described anew any number of times, retired once.
 */
@NullMarked
package org.titleledger.property;

import org.jspecify.annotations.NullMarked;
