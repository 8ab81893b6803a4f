@NullMarked
package org.titleledger.api.docs;

import org.jspecify.annotations.NullMarked;
