/** The read models on a real PostgreSQL: events in, rows and answers out. */
@NullMarked
package org.titleledger.api.projections;

import org.jspecify.annotations.NullMarked;
