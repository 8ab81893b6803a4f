/** The rules of the house as tests, each with a violation planted to show that it can fail. */
@NullMarked
package org.titleledger.api.architecture;

import org.jspecify.annotations.NullMarked;
