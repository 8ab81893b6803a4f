package org.titleledger.split;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.titleledger.party.PartyId;
import org.titleledger.party.Succession;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Timeline;

/** Everything that the rule may look at; what is not among it does not exist. */
public final class Known {

    private final Timeline<PartyId> bureau;
    private final Map<PropertyId, Subject> properties;
    private final Map<PartyId, Estate> parties;
    private final Map<PropertyId, List<Subject>> above = new HashMap<>();

    /**
     * @param bureau which party is the bureau
     * @param properties the property that is judged, all it stands on, and what stands on these or it
     * @param parties the parties that are dissolved, with their successors; all others exist
     */
    public Known(Timeline<PartyId> bureau, Map<PropertyId, Subject> properties, Map<PartyId, Estate> parties) {
        this.bureau = bureau;
        this.properties = Map.copyOf(properties);
        this.parties = Map.copyOf(parties);
        for (Subject subject : properties.values()) {
            subject.parents().facts().stream()
                    .map(Timeline.Fact::stated)
                    .distinct()
                    .forEach(parent -> above.computeIfAbsent(parent, key -> new ArrayList<>())
                            .add(subject));
        }
    }

    Subject property(PropertyId id) {
        return Optional.ofNullable(properties.get(id))
                .orElseThrow(() -> new IllegalStateException("nothing is known of " + id));
    }

    Optional<PartyId> bureauOn(LocalDate day) {
        return bureau.on(day).map(stretch -> stretch.fact().stated());
    }

    Optional<Subject> belowOn(Subject subject, LocalDate day) {
        return subject.parentOn(day).map(properties::get);
    }

    List<Subject> aboveOn(Subject subject, LocalDate day) {
        return above.getOrDefault(subject.id(), List.of()).stream()
                .filter(other -> other.parentOn(day).equals(Optional.of(subject.id())) && !other.isRetiredOn(day))
                .toList();
    }

    Estate estate(PartyId party) {
        return parties.getOrDefault(party, Estate.LIVING);
    }

    /** Whether somebody living stands for the whole estate of a party on a day (rule I3). */
    boolean isCoveredOn(PartyId party, LocalDate day) {
        return new Succession(other -> estate(other).on(day)).covered(party).isWhole();
    }

    /** The days on which the answer about a property may change. */
    Stream<LocalDate> days(Subject subject) {
        Set<Subject> involved = new HashSet<>();
        addWithBelow(subject, involved);
        involved.addAll(above.getOrDefault(subject.id(), List.of()));
        Set<PartyId> holders = new HashSet<>();
        involved.stream().flatMap(Subject::holders).forEach(holder -> follow(holder, holders));
        return Stream.of(
                        days(bureau),
                        involved.stream().flatMap(Subject::days),
                        holders.stream().flatMap(holder -> estate(holder).days()))
                .flatMap(days -> days);
    }

    private void follow(PartyId party, Set<PartyId> found) {
        if (found.add(party)) {
            estate(party)
                    .inheritances()
                    .forEach(inheritance -> follow(inheritance.successor().party(), found));
        }
    }

    private void addWithBelow(Subject subject, Set<Subject> found) {
        if (found.add(subject)) {
            subject.parents().facts().stream()
                    .flatMap(fact -> Stream.ofNullable(properties.get(fact.stated())))
                    .forEach(below -> addWithBelow(below, found));
        }
    }

    static Stream<LocalDate> days(Timeline<?> timeline) {
        return timeline.facts().stream().flatMap(fact -> Stream.ofNullable(fact.from()));
    }
}
