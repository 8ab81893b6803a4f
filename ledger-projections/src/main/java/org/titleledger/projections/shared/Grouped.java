package org.titleledger.projections.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows that belong to several things, read at once. */
public final class Grouped<T> {

    private final Map<UUID, List<T>> lists = new LinkedHashMap<>();

    /** Adds a row to what it belongs to. */
    public void add(UUID owner, T row) {
        lists.computeIfAbsent(owner, key -> new ArrayList<>()).add(row);
    }

    /** The rows of one thing, in the order in which they were read. */
    public List<T> of(UUID owner) {
        return List.copyOf(lists.getOrDefault(owner, List.of()));
    }
}
