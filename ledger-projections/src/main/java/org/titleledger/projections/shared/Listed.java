package org.titleledger.projections.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many entries the whole list has
 */
public record Listed<T>(List<T> items, long total) {

    public Listed {
        items = List.copyOf(items);
    }
}
