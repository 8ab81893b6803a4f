package org.titleledger.api.imports.job;

import java.util.ArrayList;
import java.util.List;
import org.titleledger.api.imports.row.Finding;

/**
 * What became of a row, and what is to be said about it.
 *
 * @param fate what became of it
 * @param findings the reasons, the differences, or what a person should look at
 */
record RowResult(RowFate fate, List<Finding> findings) {

    RowResult {
        findings = List.copyOf(findings);
    }

    static RowResult refused(List<Finding> findings) {
        return new RowResult(RowFate.REFUSED, findings);
    }

    /** A row of something the ledger knows. */
    static RowResult known(List<Finding> differences) {
        return new RowResult(differences.isEmpty() ? RowFate.UNCHANGED : RowFate.DIFFERENT, differences);
    }

    /** The same with what was found before, when the row was read. */
    RowResult with(List<Finding> earlier) {
        List<Finding> all = new ArrayList<>(earlier);
        all.addAll(findings);
        return new RowResult(fate, all);
    }
}
