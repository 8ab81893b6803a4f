package org.titleledger.projections.split;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Timeline;
import org.titleledger.split.Subject;

/**
 * What stands on a parcel, over the ledger's time. Of those of which the rule sees the same, one is enough: a compound of
 * a thousand like buildings is then judged like one of a single building, and only when something else comes to stand there.
 */
final class Above {

    private final Collection<SubjectRows> buildings;
    private final Map<Subject, Subject> shapes = new HashMap<>();
    private final TreeMap<Long, Set<Subject>> since = new TreeMap<>();

    Above(Collection<SubjectRows> buildings) {
        this.buildings = buildings;
        follow();
    }

    /** The positions at which it changes. */
    Set<Long> seams() {
        return since.keySet();
    }

    /** In an order that depends on nothing but them. */
    List<Subject> at(long position) {
        Map.Entry<Long, Set<Subject>> known = since.floorEntry(position);
        return known == null
                ? List.of()
                : known.getValue().stream()
                        .sorted(java.util.Comparator.comparing(
                                shape -> shape.id().value().toString()))
                        .toList();
    }

    private void follow() {
        TreeMap<Long, Set<SubjectRows>> changes = new TreeMap<>();
        buildings.forEach(building -> building.seams()
                .forEach(seam ->
                        changes.computeIfAbsent(seam, key -> new HashSet<>()).add(building)));
        Map<SubjectRows, Subject> shown = new HashMap<>();
        Map<Subject, Integer> counts = new HashMap<>();
        Set<Subject> before = Set.of();
        for (Map.Entry<Long, Set<SubjectRows>> change : changes.entrySet()) {
            change.getValue().forEach(building -> show(building, change.getKey(), shown, counts));
            if (!counts.keySet().equals(before)) {
                before = Set.copyOf(counts.keySet());
                since.put(change.getKey(), before);
            }
        }
    }

    private void show(
            SubjectRows building, long position, Map<SubjectRows, Subject> shown, Map<Subject, Integer> counts) {
        Subject subject = building.at(position);
        Subject old = subject == null ? shown.remove(building) : shown.put(building, shape(subject));
        if (old != null) {
            counts.computeIfPresent(old, (shape, count) -> count == 1 ? null : count - 1);
        }
        if (subject != null) {
            counts.merge(shape(subject), 1, Integer::sum);
        }
    }

    /** A building as the rule sees it from its parcel: nobody's custody, no exceptions, and whichever it is. */
    private Subject shape(Subject subject) {
        Subject anonymous = of(new PropertyId(new UUID(0, 0)), subject);
        return shapes.computeIfAbsent(
                anonymous,
                key -> of(new PropertyId(UUID.nameUUIDFromBytes(text(key).getBytes(StandardCharsets.UTF_8))), key));
    }

    private static String text(Subject subject) {
        return subject.kind() + " " + subject.retiredOn() + " " + subject.parents() + " "
                + new TreeMap<>(subject.rights());
    }

    private static Subject of(PropertyId id, Subject subject) {
        return new Subject(
                id,
                subject.kind(),
                subject.retiredOn(),
                subject.parents(),
                Timeline.empty(),
                subject.rights(),
                List.of());
    }
}
