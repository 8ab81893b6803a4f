package org.titleledger.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps that keep the order of the history, so that the first of several reasons is the same one on every machine. */
public final class Ordered {

    private Ordered() {}

    /** A copy that cannot be changed, in the same order; {@link Map#copyOf} would shuffle it anew in every process. */
    public static <K, V> Map<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
