package org.titleledger.projections.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyState;
import org.titleledger.split.Estate;

/** The ends of parties and who succeeded them, over the ledger's time. */
final class EstateRows {

    final Map<UUID, List<Timed<PartyState.Dissolution>>> dissolutions = new HashMap<>();
    final Map<UUID, List<Timed<Estate.Inheritance>>> inheritances = new HashMap<>();

    /** Some parties with everybody who ever succeeded them. */
    Set<UUID> withSuccessors(Stream<UUID> parties) {
        Set<UUID> found = new HashSet<>();
        parties.forEach(party -> follow(party, found));
        return found;
    }

    private void follow(UUID party, Set<UUID> found) {
        if (found.add(party)) {
            inheritances
                    .getOrDefault(party, List.of())
                    .forEach(row -> follow(row.value().successor().party().value(), found));
        }
    }

    LongStream seams(Set<UUID> parties) {
        return parties.stream()
                .flatMapToLong(party -> LongStream.concat(
                        Timed.seamsOf(dissolutions.getOrDefault(party, List.of())),
                        Timed.seamsOf(inheritances.getOrDefault(party, List.of()))));
    }

    /** The dissolved among some parties, as known at a position. */
    Map<PartyId, Estate> at(long position, Set<UUID> parties) {
        Map<PartyId, Estate> estates = new HashMap<>();
        for (UUID party : parties) {
            Timed.at(position, dissolutions.getOrDefault(party, List.of()))
                    .findFirst()
                    .ifPresent(dissolution -> estates.put(
                            new PartyId(party),
                            new Estate(
                                    dissolution,
                                    new ArrayList<>(Timed.at(position, inheritances.getOrDefault(party, List.of()))
                                            .toList()))));
        }
        return estates;
    }
}
