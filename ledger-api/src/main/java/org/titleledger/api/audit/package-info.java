/** What the auditor sees besides the ledger: who read which file, and what was refused (design: access records). */
@NullMarked
package org.titleledger.api.audit;

import org.jspecify.annotations.NullMarked;
