/**
 * Questions to the whole of what was recorded: what differs between two readings, how the chain of title fits together, what was
 * recorded late, what was not recorded at all, and who relied on what was corrected since.
 */
@NullMarked
package org.titleledger.api.questions;

import org.jspecify.annotations.NullMarked;
