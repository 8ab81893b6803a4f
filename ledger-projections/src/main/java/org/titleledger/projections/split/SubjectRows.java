package org.titleledger.projections.split;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.projections.shared.Days;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Timeline;
import org.titleledger.split.Subject;
import org.titleledger.title.ExceptionCase;
import org.titleledger.title.Holder;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;

/** The rows about one property that the rule of split titles looks at, over the ledger's time. */
final class SubjectRows {

    /** Whose act it was does not matter here, and the places only keep the order of the days. */
    private static final ActId NO_ACT = new ActId(new UUID(0, 0));

    /** What the property is. */
    record Thing(PropertyKind kind, @Nullable LocalDate retiredOn) {}

    /** On which days something holds. */
    record Holding<V>(Days valid, V stated) {}

    private final PropertyId id;
    final List<Timed<Thing>> things = new ArrayList<>();
    final List<Timed<Holding<PropertyId>>> parents = new ArrayList<>();
    final List<Timed<Holding<PartyId>>> custodians = new ArrayList<>();
    final Map<Right, List<Timed<Holding<TitleEntry>>>> rights = new EnumMap<>(Right.class);
    final List<Timed<ExceptionCase>> exceptions = new ArrayList<>();
    private final TreeMap<Long, Subject> subjects = new TreeMap<>();
    private @Nullable TreeSet<Long> seams;

    SubjectRows(UUID id) {
        this.id = new PropertyId(id);
    }

    PropertyId id() {
        return id;
    }

    boolean isParcel() {
        return things.stream().anyMatch(thing -> thing.value().kind() == PropertyKind.PARCEL);
    }

    /** Everything it ever stood on. */
    Stream<UUID> below() {
        return parents.stream().map(row -> row.value().stated().value()).distinct();
    }

    /** Everybody who ever held a right. */
    Stream<UUID> holders() {
        return rights.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> switch (row.value().stated()) {
                    case TitleEntry.Stated stated ->
                        stated.fact().holders().stream().map(Holder::party);
                    case TitleEntry.Ended ended -> Stream.<PartyId>empty();
                })
                .map(PartyId::value)
                .distinct();
    }

    /** The positions at which what is known of it changes. */
    TreeSet<Long> seams() {
        TreeSet<Long> found = seams;
        if (found == null) {
            found = new TreeSet<>();
            LongStream.concat(
                            LongStream.concat(Timed.seamsOf(things), Timed.seamsOf(exceptions)),
                            LongStream.concat(
                                    LongStream.concat(Timed.seamsOf(parents), Timed.seamsOf(custodians)),
                                    rights.values().stream().flatMapToLong(Timed::seamsOf)))
                    .forEach(found::add);
            seams = found;
        }
        return found;
    }

    /** What was known at a position; {@code null} when it was not known at all. */
    @Nullable
    Subject at(long position) {
        Long since = seams().floor(position);
        if (since == null) {
            return null;
        }
        Subject subject = subjects.get(since);
        if (subject == null) {
            subject = known(position);
            if (subject != null) {
                subjects.put(since, subject);
            }
        }
        return subject;
    }

    private @Nullable Subject known(long position) {
        Thing thing = Timed.at(position, things).findFirst().orElse(null);
        if (thing == null) {
            return null;
        }
        Map<Right, Timeline<TitleEntry>> entries = new EnumMap<>(Right.class);
        rights.forEach((right, rows) -> entries.put(right, timeline(rows, position)));
        return new Subject(
                id,
                thing.kind(),
                thing.retiredOn(),
                timeline(parents, position),
                timeline(custodians, position),
                entries,
                Timed.at(position, exceptions).toList());
    }

    /** On which days what holds is resolved already: each row is a fact that holds until the next. */
    static <V> Timeline<V> timeline(List<Timed<Holding<V>>> rows, long position) {
        Function<Holding<V>, LocalDate> from =
                row -> Objects.requireNonNullElse(row.valid().from(), LocalDate.MIN);
        List<Holding<V>> known = Timed.at(position, rows)
                .sorted(java.util.Comparator.comparing(from))
                .toList();
        List<Timeline.Fact<V>> facts = new ArrayList<>();
        for (int place = 0; place < known.size(); place++) {
            facts.add(new Timeline.Fact<>(
                    known.get(place).stated(),
                    LegalDate.ofNullable(known.get(place).valid().from()),
                    place,
                    NO_ACT));
        }
        return new Timeline<>(facts);
    }
}
