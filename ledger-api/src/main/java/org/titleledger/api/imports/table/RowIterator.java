package org.titleledger.api.imports.table;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Passes on the rows that have content, at most as many as the limit, each as wide as the heading or wider. */
final class RowIterator implements Iterator<TabularRow> {

    private final Iterator<TabularRow> source;
    private final Limits limits;
    private final int width;
    private long count;
    private @Nullable TabularRow next;

    RowIterator(Iterator<TabularRow> source, Limits limits, int width) {
        this.source = source;
        this.limits = limits;
        this.width = width;
    }

    @Override
    public boolean hasNext() {
        while (next == null && source.hasNext()) {
            TabularRow row = source.next();
            if (!row.isBlank()) {
                limits.checkRows(++count);
                next = row.trimmedTo(width);
            }
        }
        return next != null;
    }

    @Override
    public TabularRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        TabularRow row = next;
        next = null;
        return row;
    }
}
