package org.titleledger.api.imports.job;

import java.util.List;

/**
 * Decides what becomes of rows, one after the other, within one batch.
 *
 * @param <R> what a row states
 */
interface RowTaker<R> {

    /** Looks up everything that some rows may have to be compared with at once. */
    default void prepare(List<R> rows) {}

    /** Decides one row. */
    RowResult take(long line, R row);
}
