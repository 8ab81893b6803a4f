/** Reads of properties and what is noted of them, against a real database. */
@NullMarked
package org.titleledger.api.property;

import org.jspecify.annotations.NullMarked;
