/**
 * What whoever runs the ledger looks at: whether it is alive and ready, how far the read models are, and which lines of the
 * log belong together.
 */
@NullMarked
package org.titleledger.api.operations;

import org.jspecify.annotations.NullMarked;
