package org.titleledger.projections.rebuild;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import org.springframework.transaction.support.TransactionOperations;
import org.titleledger.projections.Registers;
import org.titleledger.projections.shared.Arrival;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Log;

/** Fills tables that nobody reads yet: while one page of the log is written, the next is read. */
final class BulkLoad {

    private static final int PAGE = 4_000;

    private final Log log;
    private final Registers registers;
    private final TransactionOperations transaction;

    BulkLoad(Log log, Registers registers, TransactionOperations transaction) {
        this.log = log;
        this.registers = registers;
        this.transaction = transaction;
    }

    /** Loads everything that is settled; tells each position that is reached, in the transaction that reached it. */
    void load(LongConsumer reached) {
        CompletableFuture<List<Entry>> page = read(0);
        List<Entry> entries = await(page);
        while (!entries.isEmpty()) {
            RebuildStopped.ifInterrupted();
            long last = entries.getLast().position();
            page = read(last);
            write(entries, reached);
            entries = await(page);
        }
    }

    private void write(List<Entry> entries, LongConsumer reached) {
        transaction.executeWithoutResult(status -> {
            registers.enter();
            registers.load(entries);
            reached.accept(entries.getLast().position());
        });
    }

    private CompletableFuture<List<Entry>> read(long position) {
        return CompletableFuture.supplyAsync(() ->
                log.after(position, PAGE).parallelStream().map(Arrival::entry).toList());
    }

    private static List<Entry> await(CompletableFuture<List<Entry>> page) {
        try {
            return page.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
