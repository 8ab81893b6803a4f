package org.titleledger.split;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.Timeline;
import org.titleledger.title.ExceptionCase;
import org.titleledger.title.Holder;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;

/**
 * What the rule looks at of one property.
 *
 * @param retiredOn the first day on which it no longer exists as a unit; {@code null} while it does
 * @param parents what it stands on
 * @param custodians who keeps it
 * @param rights what each right is
 * @param exceptions every exception ever asked for
 */
public record Subject(
        PropertyId id,
        PropertyKind kind,
        @Nullable LocalDate retiredOn,
        Timeline<PropertyId> parents,
        Timeline<PartyId> custodians,
        Map<Right, Timeline<TitleEntry>> rights,
        List<ExceptionCase> exceptions) {

    public Subject {
        rights = Map.copyOf(rights);
        exceptions = List.copyOf(exceptions);
    }

    /** What is recorded of a right. */
    Timeline<TitleEntry> of(Right right) {
        return rights.getOrDefault(right, Timeline.empty());
    }

    boolean isRetiredOn(LocalDate day) {
        return retiredOn != null && !day.isBefore(retiredOn);
    }

    Optional<PropertyId> parentOn(LocalDate day) {
        return parents.on(day).map(stretch -> stretch.fact().stated());
    }

    Optional<PartyId> custodianOn(LocalDate day) {
        return custodians.on(day).map(stretch -> stretch.fact().stated());
    }

    /** Everybody who ever held a right. */
    Stream<PartyId> holders() {
        return rights.values().stream()
                .flatMap(timeline -> timeline.facts().stream())
                .flatMap(fact -> switch (fact.stated()) {
                    case TitleEntry.Stated stated ->
                        stated.fact().holders().stream().map(Holder::party);
                    case TitleEntry.Ended ended -> Stream.empty();
                });
    }

    /** The days on which something changes. */
    Stream<LocalDate> days() {
        Stream<Timeline<?>> timelines = Stream.concat(Stream.of(parents, custodians), rights.values().stream());
        Stream<@Nullable LocalDate> others = Stream.concat(
                Stream.of(retiredOn == null ? LocalDate.MIN : retiredOn),
                exceptions.stream()
                        .flatMap(exception -> Stream.of(
                                exception.from(), Objects.requireNonNullElse(exception.until(), LocalDate.MIN))));
        return Stream.concat(timelines.flatMap(Known::days), others).filter(day -> !LocalDate.MIN.equals(day));
    }
}
