package org.titleledger.api.imports.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.row.ColumnPlan;
import org.titleledger.api.imports.row.Field;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.row.FindingCode;

/** Collects in what the ledger and a row say otherwise. */
final class Comparison {

    private static final String NOTHING = "—";

    private final ColumnPlan plan;
    private final long line;
    private final List<Finding> findings = new ArrayList<>();

    Comparison(ColumnPlan plan, long line) {
        this.plan = plan;
        this.line = line;
    }

    /** Compares what both say of a field, if the file says anything of it. */
    void compare(Field field, @Nullable Object ledger, @Nullable Object file) {
        if (plan.speaksOf(field)) {
            compare(plan.heading(field), ledger, file);
        }
    }

    void compare(String column, @Nullable Object ledger, @Nullable Object file) {
        if (!Objects.equals(ledger, file)) {
            findings.add(Finding.of(line, column, FindingCode.DIFFERS, shown(ledger), shown(file)));
        }
    }

    /** Names too are compared without what people do not see. */
    void compareNames(Field field, @Nullable String ledger, @Nullable String file) {
        boolean same = ledger != null && file != null && Keys.folded(ledger).equals(Keys.folded(file));
        compare(field, ledger, same ? ledger : file);
    }

    private static Object shown(@Nullable Object value) {
        return value == null ? NOTHING : value;
    }

    List<Finding> findings() {
        return findings;
    }
}
