/** What whoever runs a ledger relies on: its state is told, and outages and stops lose nothing. */
@NullMarked
package org.titleledger.api.operations;

import org.jspecify.annotations.NullMarked;
