package org.titleledger.api.imports.known;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds things by what they are called; several may be called the same. A layer adds to what lies below it and can be
 * thrown away.
 */
final class Index<K, V> {

    private final @Nullable Index<K, V> below;
    private final Map<K, Set<V>> entries = new HashMap<>();

    Index() {
        this(null);
    }

    private Index(@Nullable Index<K, V> below) {
        this.below = below;
    }

    Index<K, V> layer() {
        return new Index<>(this);
    }

    void put(K key, V value) {
        entries.merge(key, Set.of(value), Index::union);
    }

    /** Nearly every key has one value, for which a set of its own kind is much smaller. */
    private static <V> Set<V> union(Set<V> some, Set<V> more) {
        if (some.containsAll(more)) {
            return some;
        }
        Set<V> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    void remove(K key, V value) {
        entries.computeIfPresent(key, (same, values) -> without(values, value));
    }

    private static <V> @Nullable Set<V> without(Set<V> values, V value) {
        Set<V> left = new LinkedHashSet<>(values);
        left.remove(value);
        return left.isEmpty() ? null : left;
    }

    Set<V> get(K key) {
        Set<V> own = entries.getOrDefault(key, Set.of());
        return below == null ? own : union(below.get(key), own);
    }
}
