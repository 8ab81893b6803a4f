/** That lists go in whole, once, and that nobody's race is lost for good. */
@NullMarked
package org.titleledger.api.imports.job;

import org.jspecify.annotations.NullMarked;
