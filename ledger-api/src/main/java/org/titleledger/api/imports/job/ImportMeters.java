package org.titleledger.api.imports.job;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** What is counted of imports in this application. */
public final class ImportMeters {

    private final MeterRegistry meters;
    private final Counter rows;
    private final AtomicInteger unfinished = new AtomicInteger();

    public ImportMeters(MeterRegistry meters) {
        this.meters = meters;
        this.rows = Counter.builder("ledger.import.rows")
                .description("Rows of lists that were dealt with, whatever became of them")
                .register(meters);
        Gauge.builder("ledger.imports.unfinished", unfinished, AtomicInteger::doubleValue)
                .description("Imports that are under way or wait for their turn")
                .register(meters);
    }

    void rows(int many) {
        rows.increment(many);
    }

    void begun() {
        unfinished.incrementAndGet();
    }

    void leftAlone() {
        unfinished.decrementAndGet();
    }

    void finished(ImportState state) {
        Counter.builder("ledger.imports.finished")
                .description("Imports that came to their end")
                .tag("state", state.name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
    }
}
