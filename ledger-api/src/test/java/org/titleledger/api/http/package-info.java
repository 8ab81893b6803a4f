@NullMarked
package org.titleledger.api.http;

import org.jspecify.annotations.NullMarked;
