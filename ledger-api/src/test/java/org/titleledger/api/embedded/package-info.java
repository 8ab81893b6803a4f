/** The embedded server, tried with kill and with two at once. */
@NullMarked
package org.titleledger.api.embedded;

import org.jspecify.annotations.NullMarked;
