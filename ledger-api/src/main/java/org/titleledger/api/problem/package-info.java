/**
 * What clients are told when something is wrong: problem documents (RFC 9457) with a stable code and a sentence in the
 * caller's language. Refusals become statuses here and nowhere else.
 */
@NullMarked
package org.titleledger.api.problem;

import org.jspecify.annotations.NullMarked;
