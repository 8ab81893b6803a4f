/** That the directories of an import know what the ledger knows. */
@NullMarked
package org.titleledger.api.imports.known;

import org.jspecify.annotations.NullMarked;
