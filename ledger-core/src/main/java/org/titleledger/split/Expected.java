package org.titleledger.split;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.titleledger.shared.Timeline;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleStatus;

/**
 * What is recorded of the right that a property is expected to have (rule I2), and of the land and the building for its
 * certificates, on one day. Only what is registered or filed counts.
 */
final class Expected {

    private final Subject subject;
    private final Known known;
    private final LocalDate day;

    Expected(Subject subject, Known known, LocalDate day) {
        this.subject = subject;
        this.known = known;
        this.day = day;
    }

    /** The facts of the expected right; none is UNREGISTERED. */
    List<TitleFact> facts() {
        return switch (subject.kind()) {
            case PARCEL -> landOfParcel();
            case BUILDING, BUILDING_UNIT -> house();
        };
    }

    /** The property whose title is judged: a unit without a title of its own takes its building's (rule I1). */
    Subject titled() {
        return switch (subject.kind()) {
            case PARCEL, BUILDING -> subject;
            case BUILDING_UNIT ->
                hasHouseOfItsOwn() ? subject : known.belowOn(subject, day).orElse(subject);
        };
    }

    private boolean hasHouseOfItsOwn() {
        return subject.of(Right.BUILDING_OWNERSHIP).on(day).isPresent()
                || subject.of(Right.LAND_AND_BUILDING).on(day).isPresent();
    }

    /** The land use right of the parcel that a building stands on. */
    Optional<TitleFact> landUnder(Subject building) {
        return known.belowOn(building, day).flatMap(parcel -> fact(parcel, Right.LAND_USE));
    }

    List<TitleFact> house() {
        return houseOn(titled());
    }

    List<TitleFact> houseOn(Subject building) {
        return Stream.of(Right.BUILDING_OWNERSHIP, Right.LAND_AND_BUILDING)
                .flatMap(right -> fact(building, right).stream())
                .toList();
    }

    /**
     * The parcel's own right, or what its buildings' unified registrations say of the land: whichever took effect later,
     * and then those of all buildings.
     */
    private List<TitleFact> landOfParcel() {
        List<Timeline.Stretch<TitleEntry>> unified = known.aboveOn(subject, day).stream()
                .flatMap(building -> building.of(Right.LAND_AND_BUILDING).on(day).stream())
                .filter(stretch -> counting(stretch.fact().stated()).isPresent())
                .toList();
        Optional<Timeline.Stretch<TitleEntry>> own = subject.of(Right.LAND_USE)
                .on(day)
                .filter(stretch -> counting(stretch.fact().stated()).isPresent());
        boolean ownIsLatest = own.isPresent()
                && unified.stream().allMatch(other -> from(other).isBefore(from(own.get())));
        List<Timeline.Stretch<TitleEntry>> judged =
                new ArrayList<>(ownIsLatest ? own.stream().toList() : unified);
        judged.sort(Comparator.comparing(Expected::from));
        return judged.stream()
                .flatMap(stretch -> counting(stretch.fact().stated()).stream())
                .toList();
    }

    private static LocalDate from(Timeline.Stretch<TitleEntry> stretch) {
        return Objects.requireNonNullElse(stretch.from(), LocalDate.MIN);
    }

    Optional<TitleFact> fact(Subject property, Right right) {
        return property.of(right)
                .on(day)
                .flatMap(stretch -> counting(stretch.fact().stated()));
    }

    private static Optional<TitleFact> counting(TitleEntry entry) {
        return switch (entry) {
            case TitleEntry.Stated stated ->
                Optional.of(stated.fact()).filter(fact -> fact.status() != TitleStatus.UNREGISTERED);
            case TitleEntry.Ended ended -> Optional.empty();
        };
    }
}
