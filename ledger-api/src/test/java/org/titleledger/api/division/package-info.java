@NullMarked
package org.titleledger.api.division;

import org.jspecify.annotations.NullMarked;
