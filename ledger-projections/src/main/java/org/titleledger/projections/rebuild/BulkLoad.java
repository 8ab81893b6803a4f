package org.titleledger.projections.rebuild;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import org.titleledger.projections.Registers;
import org.titleledger.projections.shared.Arrival;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Log;

/**
 * Fills tables that nobody reads yet. While one page of the log is written, the next ones are read, parsed and turned into
 * rows by other threads; they are written in the order of the log.
 */
final class BulkLoad {

    private static final int PAGE = 1_000;

    /** Pages that are read, turned into rows or wait for being written: what a rebuild needs of memory. */
    private static final int AHEAD = 4;

    /** How often the progress can be seen; every commit waits for the disk. */
    private static final int PAGES_IN_A_TRANSACTION = 16;

    /** One page as rows; {@code null} behind the end of the log. */
    private record Noted(Batch rows, Entry last) {}

    private final Log log;
    private final Registers registers;
    private final TransactionOperations transaction;
    private final Executor hands;
    private final Deque<CompletableFuture<@Nullable Noted>> ahead = new ArrayDeque<>();
    private CompletableFuture<List<Arrival>> page;

    private BulkLoad(Log log, Registers registers, TransactionOperations transaction, Executor hands) {
        this.log = log;
        this.registers = registers;
        this.transaction = transaction;
        this.hands = hands;
        this.page = CompletableFuture.supplyAsync(() -> log.after(0, PAGE), hands);
    }

    /**
     * Begins to read; the tables are not needed before the rest is loaded.
     *
     * @param hands who reads and turns into rows
     */
    static BulkLoad begin(Log log, Registers registers, TransactionOperations transaction, Executor hands) {
        BulkLoad load = new BulkLoad(log, registers, transaction, hands);
        load.readAhead();
        return load;
    }

    /** Loads everything that is settled; tells each position that is reached, in the transaction that reached it. */
    void load(LongConsumer reached) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> write(reached)));
        }
    }

    /** Whether there may be more. */
    private boolean write(LongConsumer reached) {
        registers.enter();
        for (int number = 0; number < PAGES_IN_A_TRANSACTION; number++) {
            Noted noted = next();
            if (noted == null) {
                return false;
            }
            registers.load(noted.rows(), noted.last());
            reached.accept(noted.last().position());
        }
        return true;
    }

    private @Nullable Noted next() {
        readAhead();
        return RebuildStopped.orResult(ahead.remove());
    }

    private void readAhead() {
        while (ahead.size() < AHEAD) {
            ahead.add(page.thenApplyAsync(this::note, hands));
            page = page.thenApplyAsync(this::behind, hands);
        }
    }

    private List<Arrival> behind(List<Arrival> before) {
        return before.isEmpty() ? before : log.after(before.getLast().position(), PAGE);
    }

    private @Nullable Noted note(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return null;
        }
        List<Entry> entries = arrivals.stream().map(Arrival::entry).toList();
        return new Noted(registers.note(entries), entries.getLast());
    }
}
