package org.titleledger.projections.rebuild;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.titleledger.projections.Registers;

/**
 * Makes of loaded rows what is read: keys, stretches, indexes, and PostgreSQL's own counts. Tables do not need each other
 * for it, so several are made at a time, each in a transaction of its own; the largest are begun first.
 */
final class Completion {

    private final ProjectionSchema schema;
    private final Registers registers;
    private final Consumer<Runnable> transaction;
    private final Executor hands;

    /**
     * @param transaction runs a step in a transaction that may take long
     * @param hands who makes them
     */
    Completion(ProjectionSchema schema, Registers registers, Consumer<Runnable> transaction, Executor hands) {
        this.schema = schema;
        this.registers = registers;
        this.transaction = transaction;
        this.hands = hands;
    }

    void complete() {
        List<CompletableFuture<Void>> tables = schema.largestFirst().stream()
                .map(table -> CompletableFuture.runAsync(() -> transaction.accept(() -> complete(table)), hands))
                .toList();
        tables.forEach(RebuildStopped::orResult);
    }

    private void complete(String table) {
        schema.key(table);
        registers.enter();
        registers.resolveLoaded(table);
        schema.index(table);
        schema.analyze(table);
    }
}
