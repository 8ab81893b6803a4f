/** That real files go in whole. */
@NullMarked
package org.titleledger.api.imports;

import org.jspecify.annotations.NullMarked;
