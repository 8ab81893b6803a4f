/** That the application is wired as it says. */
@NullMarked
package org.titleledger.api.wiring;

import org.jspecify.annotations.NullMarked;
