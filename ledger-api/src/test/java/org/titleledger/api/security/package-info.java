/** Who gets in, and who does not. */
@NullMarked
package org.titleledger.api.security;

import org.jspecify.annotations.NullMarked;
