/** That tables are read as they stand, and hostile ones not at all. */
@NullMarked
package org.titleledger.api.imports.table;

import org.jspecify.annotations.NullMarked;
