/** What people get to read about an import: one line for each finding, in their language, safe to open in a spreadsheet. */
@NullMarked
package org.titleledger.api.imports.report;

import org.jspecify.annotations.NullMarked;
