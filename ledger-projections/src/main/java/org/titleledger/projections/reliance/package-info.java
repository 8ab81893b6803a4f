/** What was decided on what, so that a correction can be followed to everything that rests on what it corrected. */
@NullMarked
package org.titleledger.projections.reliance;

import org.jspecify.annotations.NullMarked;
