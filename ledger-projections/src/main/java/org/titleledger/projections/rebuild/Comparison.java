package org.titleledger.projections.rebuild;

import java.util.List;

/**
 * One read model before and after a rebuild, both at the same position.
 *
 * @param name the table
 * @param rowsBefore how many rows the old one had
 * @param rowsAfter how many rows the new one has
 * @param digestBefore of all rows of the old one, whatever their order
 * @param digestAfter of all rows of the new one
 * @param onlyBefore some rows, as JSON, that only the old one had
 * @param onlyAfter some rows, as JSON, that only the new one has
 */
public record Comparison(
        String name,
        long rowsBefore,
        long rowsAfter,
        String digestBefore,
        String digestAfter,
        List<String> onlyBefore,
        List<String> onlyAfter) {

    public Comparison {
        onlyBefore = List.copyOf(onlyBefore);
        onlyAfter = List.copyOf(onlyAfter);
    }

    /** Whether both have the same rows. */
    public boolean same() {
        return rowsBefore == rowsAfter && digestBefore.equals(digestAfter);
    }
}
