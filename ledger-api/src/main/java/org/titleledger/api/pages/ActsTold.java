package org.titleledger.api.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The acts of a property by their identities. One act may have recorded several things. */
final class ActsTold {

    private final Map<String, List<Seen.Act>> acts = new LinkedHashMap<>();

    ActsTold(List<Seen.Act> history) {
        history.forEach(
                act -> acts.computeIfAbsent(act.act(), id -> new ArrayList<>()).add(act));
    }

    /** The moments among which somebody may choose: one of each act. */
    public List<Seen.Act> moments() {
        return acts.values().stream().map(List::getFirst).toList();
    }

    /** All that an act recorded. */
    public List<Seen.Act> all(String act) {
        return acts.getOrDefault(act, List.of());
    }

    /** What of it is about one thing; all of it where nothing is. */
    public List<Seen.Act> about(String act, String field) {
        String stream = FieldWords.stream(field);
        List<Seen.Act> about =
                all(act).stream().filter(one -> one.type().startsWith(stream)).toList();
        return about.isEmpty() ? all(act) : about;
    }

    /** What of it bears a date. */
    public List<Seen.Act> dated(String act) {
        return all(act).stream().filter(one -> one.effectiveOn() != null).toList();
    }

    /** What of it bears none. */
    public List<Seen.Act> undated(String act) {
        return all(act).stream().filter(one -> one.effectiveOn() == null).toList();
    }
}
