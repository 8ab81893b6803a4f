package org.titleledger.projections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.shared.Watermark;

/**
 * Makes every read model again from nothing. Tables, token and progress change in one transaction: whenever the
 * application is stopped in between, its next start goes on where it was.
 */
public final class Rebuild {

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final ProjectionSchema schema;
    private final Watermark watermark;
    private final LongSupplier lastPosition;
    private final Supplier<? extends StreamingEventProcessor> processor;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /**
     * How far a rebuild is.
     *
     * @param position the last position handled
     * @param lastPosition the end of the log when it began
     * @param finishedAt {@code null} while it runs
     * @param expectedAt when it will be finished if it goes on as fast; {@code null} before that can be told, and after
     */
    public record Progress(
            long position,
            long lastPosition,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant expectedAt) {

        /** Whether the read models have everything that was recorded before it began. */
        public boolean finished() {
            return finishedAt != null;
        }
    }

    private record Row(
            Instant startedAt, long lastPosition, @Nullable Instant finishedAt) {}

    /**
     * @param lastPosition the end of the log
     * @param processor the one of {@link Registers#PROCESSING_GROUP}
     */
    public Rebuild(
            JdbcTemplate jdbc,
            TransactionOperations transaction,
            ProjectionSchema schema,
            Watermark watermark,
            LongSupplier lastPosition,
            Supplier<? extends StreamingEventProcessor> processor,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.schema = schema;
        this.watermark = watermark;
        this.lastPosition = lastPosition;
        this.processor = processor;
        this.clock = clock;
    }

    /**
     * Before the processor is started for the first time: makes the tables when they are not there, or were made by another
     * version of the code.
     *
     * @return whether they were made anew
     */
    public boolean prepare() {
        if (schema.isCurrent()) {
            return false;
        }
        makeAnew();
        return true;
    }

    /** Begins a rebuild; reads see the read models grow until it is finished. */
    public void start() {
        oneAtATime.lock();
        try {
            processor.get().shutDown();
            makeAnew();
            processor.get().start();
        } finally {
            oneAtATime.unlock();
        }
    }

    private void makeAnew() {
        transaction.executeWithoutResult(status -> schema.makeAnew(lastPosition.getAsLong()));
    }

    /** How far the last rebuild is. */
    public Progress progress() {
        Row row = jdbc.query(
                        "SELECT started_at, until_position, finished_at FROM projection.rebuild",
                        (columns, number) -> new Row(
                                Sql.instant(columns, "started_at"),
                                columns.getLong("until_position"),
                                Sql.instantOrNull(columns, "finished_at")))
                .getFirst();
        long position = Math.min(watermark.current().position(), row.lastPosition());
        return new Progress(position, row.lastPosition(), row.startedAt(), row.finishedAt(), expected(row, position));
    }

    private @Nullable Instant expected(Row row, long position) {
        if (row.finishedAt() != null || position == 0) {
            return null;
        }
        Duration spent = Duration.between(row.startedAt(), clock.instant());
        return row.startedAt().plus(Duration.ofMillis(spent.toMillis() * row.lastPosition() / position));
    }
}
