package org.titleledger.api.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;

/** Facts that were decided and are not yet recorded; for a dry run they never are. */
public final class Draft {

    private final Map<StreamId, List<LedgerEvent>> byStream = new LinkedHashMap<>();
    private final List<LedgerEvent> facts = new ArrayList<>();
    private final Set<UUID> fresh = new HashSet<>();

    void add(List<LedgerEvent> act) {
        act.forEach(fact -> byStream.computeIfAbsent(fact.stream(), stream -> new ArrayList<>())
                .add(fact));
        facts.addAll(act);
    }

    void clear() {
        byStream.clear();
        facts.clear();
    }

    /** An identity minted for this draft names streams that nobody else can know of. */
    void isFresh(UUID id) {
        fresh.add(id);
    }

    boolean knowsFresh(StreamId stream) {
        return fresh.contains(stream.id());
    }

    List<LedgerEvent> of(StreamId stream) {
        return byStream.getOrDefault(stream, List.of());
    }

    /** All facts in the order in which they were decided. */
    public List<LedgerEvent> facts() {
        return List.copyOf(facts);
    }
}
