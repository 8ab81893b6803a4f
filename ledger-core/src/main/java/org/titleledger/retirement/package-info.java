/**
 * The end of a property as a unit. It touches all four streams of a building, so it has a package of its own above them:
 * a property is retired only when nothing stands on it, every right has ended by that day, nobody uses it and no case is
 * open.
 */
@NullMarked
package org.titleledger.retirement;

import org.jspecify.annotations.NullMarked;
