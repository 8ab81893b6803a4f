/** The papers that acts rest on, without their bytes. */
@NullMarked
package org.titleledger.projections.documents;

import org.jspecify.annotations.NullMarked;
