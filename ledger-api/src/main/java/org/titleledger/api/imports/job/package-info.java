/**
 * Imports: a list comes in as a file, and its rows become acts of the ledger.
 *
 * <ol>
 *   <li>Some hundred rows are decided purely and recorded in one transaction, with the job's progress and findings; when
 *       somebody else was faster, each row is tried alone.
 *   <li>A row is one act: the property, its title, its custody, its occupant and the parties it names first share it (A1).
 *   <li>A deed is one act on all properties it names; what stands before or behind it in the chain does not matter.
 *   <li>A row whose thing the ledger knows changes nothing: it is unchanged, or different and reported.
 *   <li>The file is filed as a document with the first row that is accepted, and every act rests on it.
 *   <li>A job that was interrupted goes on where it was; one that is done is in the read models.
 * </ol>
 */
@NullMarked
package org.titleledger.api.imports.job;

import org.jspecify.annotations.NullMarked;
