/** That cells mean what people meant, and that what cannot be right is refused with its reason. */
@NullMarked
package org.titleledger.api.imports.row;

import org.jspecify.annotations.NullMarked;
