/** Questions over HTTP, as clients ask them. */
@NullMarked
package org.titleledger.api.questions;

import org.jspecify.annotations.NullMarked;
