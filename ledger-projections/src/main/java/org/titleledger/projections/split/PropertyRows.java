package org.titleledger.projections.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.titleledger.party.PartyId;
import org.titleledger.projections.split.SubjectRows.Holding;

/**
 * Everything that was read for judging some properties.
 *
 * @param properties the judged, all they stand on, and what stands on the parcels among them
 * @param standing what stands on each, by any row
 * @param estates the ends of everybody who holds or held something of it
 * @param bureau which party is the bureau
 */
record PropertyRows(
        Map<UUID, SubjectRows> properties,
        Map<UUID, List<SubjectRows>> standing,
        EstateRows estates,
        List<Timed<Holding<PartyId>>> bureau) {

    static PropertyRows of(
            Map<UUID, SubjectRows> properties, EstateRows estates, List<Timed<Holding<PartyId>>> bureau) {
        Map<UUID, List<SubjectRows>> standing = new HashMap<>();
        properties
                .values()
                .forEach(subject -> subject.below()
                        .forEach(parent -> standing.computeIfAbsent(parent, key -> new ArrayList<>())
                                .add(subject)));
        return new PropertyRows(properties, standing, estates, bureau);
    }

    SubjectRows of(UUID property) {
        SubjectRows subject = properties.get(property);
        if (subject == null) {
            throw new IllegalStateException("nothing was read of " + property);
        }
        return subject;
    }

    List<SubjectRows> standingOn(UUID property) {
        return standing.getOrDefault(property, List.of());
    }
}
