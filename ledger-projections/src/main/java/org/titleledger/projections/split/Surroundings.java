package org.titleledger.projections.split;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Timeline;
import org.titleledger.split.Known;
import org.titleledger.split.Subject;

/** What the rule of split titles looks at of one property, over the ledger's time. */
final class Surroundings {

    private final PropertyRows rows;
    private final List<SubjectRows> involved;
    private final Above above;
    private final Set<UUID> parties;

    Surroundings(UUID property, PropertyRows rows) {
        this.rows = rows;
        this.involved = involved(property, rows);
        List<SubjectRows> buildings = involved.getFirst().isParcel() ? rows.standingOn(property) : List.of();
        this.above = new Above(buildings);
        this.parties = rows.estates()
                .withSuccessors(Stream.concat(involved.stream(), buildings.stream())
                        .flatMap(SubjectRows::holders)
                        .distinct());
    }

    private static List<SubjectRows> involved(UUID property, PropertyRows rows) {
        Map<UUID, SubjectRows> found = new LinkedHashMap<>();
        addWithBelow(property, rows, found);
        return List.copyOf(found.values());
    }

    private static void addWithBelow(UUID property, PropertyRows rows, Map<UUID, SubjectRows> found) {
        if (!found.containsKey(property)) {
            SubjectRows subject = rows.of(property);
            found.put(property, subject);
            subject.below().forEach(parent -> addWithBelow(parent, rows, found));
        }
    }

    /** The positions behind another at which the answer may change; none before anybody is known to keep the property. */
    TreeSet<Long> seamsBehind(long position) {
        TreeSet<Long> seams = new TreeSet<>();
        long kept = involved.stream()
                .flatMap(subject -> subject.custodians.stream())
                .mapToLong(row -> row.known().from())
                .min()
                .orElse(Long.MAX_VALUE);
        Stream.of(
                        involved.stream().flatMap(subject -> subject.seams().stream()),
                        above.seams().stream(),
                        LongStream.concat(rows.estates().seams(parties), Timed.seamsOf(rows.bureau()))
                                .boxed())
                .flatMap(all -> all)
                .filter(seam -> seam > position && seam >= kept)
                .forEach(seams::add);
        return seams;
    }

    /** What was known at a position; {@code null} when the property was not. */
    @Nullable
    Known at(long position) {
        Map<PropertyId, Subject> subjects = new LinkedHashMap<>();
        for (SubjectRows one : involved) {
            Subject subject = one.at(position);
            if (subject != null) {
                subjects.put(subject.id(), subject);
            }
        }
        above.at(position).forEach(shape -> subjects.putIfAbsent(shape.id(), shape));
        return subjects.containsKey(involved.getFirst().id())
                ? new Known(bureau(position), subjects, rows.estates().at(position, parties))
                : null;
    }

    private Timeline<PartyId> bureau(long position) {
        return SubjectRows.timeline(rows.bureau(), position);
    }
}
