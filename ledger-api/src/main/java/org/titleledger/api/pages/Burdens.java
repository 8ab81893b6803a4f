package org.titleledger.api.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What has days of its own beside rights and custody, as lanes of one row: what is known of it at the point. */
final class Burdens {

    private Burdens() {}

    static List<Lane> of(Seen.Property property, Say say) {
        List<Lane> lanes = new ArrayList<>();
        add(
                lanes,
                say.text("property.restrictions"),
                property.restrictions().stream()
                        .map(restriction -> period(
                                restriction.effectiveOn(),
                                earlier(restriction.until(), restriction.releasedOn()),
                                restriction.precision(),
                                say.word("RestrictionKind", restriction.kind())
                                        + (restriction.authority() == null ? "" : " · " + restriction.authority())))
                        .toList());
        add(
                lanes,
                say.text("property.occupancies"),
                property.occupancies().stream()
                        .map(use -> period(
                                use.effectiveOn(),
                                use.until(),
                                use.precision(),
                                use.occupant().name() + " · "
                                        + (use.rooms() == null
                                                ? say.text("property.whole")
                                                : use.rooms().stream().collect(Collectors.joining(", ")))))
                        .toList());
        return lanes;
    }

    private static void add(List<Lane> lanes, String title, List<Lane.Period> periods) {
        if (!periods.isEmpty()) {
            lanes.add(new Lane(title, List.of(new Lane.Row("", 0, Instant.EPOCH, periods))));
        }
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate until, @Nullable LocalDate released) {
        if (until == null || released == null) {
            return until == null ? released : until;
        }
        return until.isBefore(released) ? until : released;
    }

    private static Lane.Period period(
            @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String precision, String name) {
        return new Lane.Period(from, until, precision, name, List.of(), false);
    }
}
