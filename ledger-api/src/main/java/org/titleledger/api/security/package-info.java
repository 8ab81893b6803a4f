/** Who may come in, in which roles, and for which using unit (rule K1). */
@NullMarked
package org.titleledger.api.security;

import org.jspecify.annotations.NullMarked;
