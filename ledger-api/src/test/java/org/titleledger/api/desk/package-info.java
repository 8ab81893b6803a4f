@NullMarked
package org.titleledger.api.desk;

import org.jspecify.annotations.NullMarked;
