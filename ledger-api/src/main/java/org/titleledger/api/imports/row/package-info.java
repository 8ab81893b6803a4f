/**
 * What the rows of an imported table say: cells become values, values become one statement about a property, a
 * party or a deed.
 * Pure; it knows what papers look like and nothing of what the ledger holds.
 *
 * <ol>
 *   <li>A column belongs to a field by its heading or by the mapping; what belongs to none is not read, and said so.
 *   <li>A cell is taken as it is meant: no-break spaces, full-width digits and separators do not make another value.
 *   <li>Nothing is guessed where two readings are possible; a row that cannot be right is refused whole, with every
 *       reason, and the rest goes in.
 *   <li>Every finding names the line, the column by its heading, and a stable code.
 * </ol>
 */
@NullMarked
package org.titleledger.api.imports.row;

import org.jspecify.annotations.NullMarked;
