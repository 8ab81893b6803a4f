/**
 * The log of events in PostgreSQL.
 *
 * <p>What holds: (1) an event is stored under its own name and revision, never under a Java class; (2) payload and
 * metadata are the exact characters that were serialised; (3) the events of one append lie side by side and share one
 * {@code recordedAt}, the database's clock (rule B3); (4) the order is the position alone, and a reader never passes a
 * position that could still appear (design.md 5); (5) a stream's sequence number is given once.
 */
@NullMarked
package org.titleledger.api.eventstore;

import org.jspecify.annotations.NullMarked;
