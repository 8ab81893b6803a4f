/** The event store on a real PostgreSQL. */
@NullMarked
package org.titleledger.api.eventstore;

import org.jspecify.annotations.NullMarked;
