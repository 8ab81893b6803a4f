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
        entries.computeIfAbsent(key, missing -> new LinkedHashSet<>(1)).add(value);
    }

    void remove(K key, V value) {
        Set<V> values = entries.get(key);
        if (values != null && values.remove(value) && values.isEmpty()) {
            entries.remove(key);
        }
    }

    Set<V> get(K key) {
        Set<V> own = entries.getOrDefault(key, Set.of());
        if (below == null) {
            return own;
        }
        Set<V> all = new LinkedHashSet<>(below.get(key));
        all.addAll(own);
        return all;
    }
}
