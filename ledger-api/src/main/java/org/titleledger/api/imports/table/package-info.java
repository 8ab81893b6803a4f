/**
 * Tables as people send them: CSV and XLSX files read row by row, as text. Nothing here knows what a column means.
 *
 * <ol>
 *   <li>A row is known by the physical line on which it begins, the heading's line being the first with anything on it.
 *   <li>Nothing is lost or invented in a cell: a number keeps its digits, a date becomes the ISO text of what was shown.
 *   <li>A file is read whole or refused whole: it has limits, and what cannot be read is never skipped.
 * </ol>
 */
@NullMarked
package org.titleledger.api.imports.table;

import org.jspecify.annotations.NullMarked;
