package org.titleledger.api.imports.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.titleledger.api.imports.row.Interpreted;
import org.titleledger.api.imports.row.RowSource;

/**
 * Reads the rows of a file some hundred at a time: while those it gave out are recorded, it reads the next.
 *
 * @param <R> what a row states
 */
final class RowsAhead<R> implements AutoCloseable {

    private final RowSource<R> rows;
    private final int atOnce;
    private CompletableFuture<List<Interpreted<R>>> next;

    RowsAhead(RowSource<R> rows, int atOnce) {
        this.rows = rows;
        this.atOnce = atOnce;
        this.next = CompletableFuture.supplyAsync(this::read);
    }

    /** The next rows; none at the end. */
    List<Interpreted<R>> next() {
        List<Interpreted<R>> read = await();
        next = read.isEmpty() ? CompletableFuture.completedFuture(read) : CompletableFuture.supplyAsync(this::read);
        return read;
    }

    private List<Interpreted<R>> read() {
        List<Interpreted<R>> read = new ArrayList<>(atOnce);
        while (read.size() < atOnce && rows.hasNext()) {
            read.add(rows.next());
        }
        return read;
    }

    private List<Interpreted<R>> await() {
        try {
            return next.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /** Nobody reads the file any more when it is closed. */
    @Override
    public void close() {
        next.handle((read, failure) -> read).join();
    }
}
