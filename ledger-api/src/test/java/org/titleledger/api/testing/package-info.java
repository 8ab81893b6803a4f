/** What the integration tests stand on. */
@NullMarked
package org.titleledger.api.testing;

import org.jspecify.annotations.NullMarked;
