package org.titleledger.projections.rebuild;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.titleledger.projections.Registers;

/**
 * Makes of loaded rows what is read: facts of which several events say something, keys and indexes. Neither kinds of streams
 * nor tables need each other for it, so several are made at a time, each in a transaction of its own; the largest are begun first.
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

    /** What those need who go on writing. */
    void complete() {
        several(registers.kindsOfFacts(), this::resolve);
        several(schema.largestFirst(), this::complete);
    }

    private void resolve(String kind) {
        registers.enter();
        registers.resolveLoaded(kind);
    }

    private void complete(String table) {
        schema.key(table);
        schema.index(table);
    }

    /** What those need besides who read some tables. */
    void finish(Collection<String> tables) {
        several(schema.largestFirst().stream().filter(tables::contains).toList(), schema::finish);
    }

    private void several(List<String> names, Consumer<String> step) {
        List<CompletableFuture<Void>> steps = names.stream()
                .map(name -> CompletableFuture.runAsync(() -> transaction.accept(() -> step.accept(name)), hands))
                .toList();
        steps.forEach(RebuildStopped::orResult);
    }
}
