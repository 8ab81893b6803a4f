/**
 * What the ledger knows of the things that rows name: which party or property a row means, and whether it says the same.
 * Everything here comes from events; no read model is asked.
 *
 * <ol>
 *   <li>A party is known by its credit code or by its name, present or former; a name that fits two is nobody's.
 *   <li>A property is known by an identifier; a row without one by compound, name and address together.
 *   <li>A deed is known by property, right, day, recording number, grantors and grantees, as it was recorded and as it is
 *       understood now.
 *   <li>A row is compared in what its file speaks of: a field without a column says nothing, a blank cell says that there
 *       is nothing.
 * </ol>
 */
@NullMarked
package org.titleledger.api.imports.known;

import org.jspecify.annotations.NullMarked;
