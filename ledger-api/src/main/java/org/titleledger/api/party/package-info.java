/** Parties over HTTP. */
@NullMarked
package org.titleledger.api.party;

import org.jspecify.annotations.NullMarked;
