/** That reports can be read by people and opened by spreadsheets without harm. */
@NullMarked
package org.titleledger.api.imports.report;

import org.jspecify.annotations.NullMarked;
