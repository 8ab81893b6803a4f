/** What happens to a running ledger when its database goes away, breaks off, or has no room. */
@NullMarked
package org.titleledger.api.outage;

import org.jspecify.annotations.NullMarked;
