package org.titleledger.projections.shared;

import java.util.List;
import org.titleledger.shared.InvalidValue;

/**
 * Which part of a list is asked for.
 *
 * @param page from 0
 * @param size at most 500
 */
public record Page(int page, int size) {

    /** How many entries a page has when nobody says. */
    public static final int DEFAULT_SIZE = 50;

    private static final int LARGEST_SIZE = 500;

    public Page {
        if (page < 0) {
            throw new InvalidValue("page.negative", page);
        }
        if (size < 1 || size > LARGEST_SIZE) {
            throw new InvalidValue("page.size-out-of-range", size, LARGEST_SIZE);
        }
    }

    /** The first page. */
    public static Page first() {
        return new Page(0, DEFAULT_SIZE);
    }

    /** How many entries come before it. */
    public long offset() {
        return (long) page * size;
    }

    /** This page of a whole list. */
    public <T> List<T> of(List<T> all) {
        return all.stream().skip(offset()).limit(size).toList();
    }

    /** The end of a query that reads only this page. */
    public String sql() {
        return " LIMIT " + size + " OFFSET " + offset();
    }
}
