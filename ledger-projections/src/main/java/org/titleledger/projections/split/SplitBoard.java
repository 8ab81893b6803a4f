package org.titleledger.projections.split;

import java.util.List;
import java.util.Map;
import org.titleledger.split.Cause;

/**
 * The split titles that were asked for, the oldest first.
 *
 * @param total how many there are on all pages
 * @param counts how many of these have each cause; a cause that none has is absent
 */
public record SplitBoard(List<SplitTitleLine> items, long total, Map<Cause, Long> counts) {

    public SplitBoard {
        items = List.copyOf(items);
    }
}
