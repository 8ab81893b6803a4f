@NullMarked
package org.titleledger.api.problem;

import org.jspecify.annotations.NullMarked;
