package org.titleledger.api.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is followed through both times: a right, or custody.
 *
 * @param title what it is
 * @param rows what was known, in the order of the ledger's time
 */
record Lane(String title, List<Row> rows) {

    Lane {
        rows = List.copyOf(rows);
    }

    /**
     * What was known from an act on.
     *
     * @param periods in the order of the law's time
     */
    record Row(String act, long position, Instant recordedAt, List<Period> periods) {
        Row {
            periods = List.copyOf(periods);
        }
    }

    /**
     * Who it was with on some days.
     *
     * @param from the first day; {@code null} when unknown
     * @param until the first day on which it was no longer so; {@code null} for never yet
     * @param precision how exactly the first day is known, where not to the day
     * @param name what is said of it
     * @param who the names of the parties; none where it is with nobody
     * @param disputed whether it is in doubt
     */
    record Period(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String precision,
            String name,
            List<String> who,
            boolean disputed) {
        Period {
            who = List.copyOf(who);
        }

        private Period until(LocalDate end) {
            return until == null || until.isAfter(end) ? new Period(from, end, precision, name, who, disputed) : this;
        }

        /** The first day behind those that may be meant by a month or a year. */
        @Nullable
        LocalDate certainFrom() {
            if (from == null || precision == null) {
                return from;
            }
            return precision.equals("YEAR") ? from.plusYears(1) : from.plusMonths(1);
        }
    }

    /** What is known in the end. */
    List<Period> latest() {
        return rows.isEmpty() ? List.of() : rows.getLast().periods();
    }

    /** The same of a thing that no longer exists from a day on; {@code null} where it does. */
    Lane until(@Nullable LocalDate end) {
        if (end == null) {
            return this;
        }
        return new Lane(
                title,
                rows.stream()
                        .map(row -> new Row(
                                row.act(),
                                row.position(),
                                row.recordedAt(),
                                row.periods().stream()
                                        .filter(period -> period.from() == null
                                                || period.from().isBefore(end))
                                        .map(period -> period.until(end))
                                        .toList()))
                        .toList());
    }

    /** All days that it mentions. */
    Stream<LocalDate> days() {
        return rows.stream()
                .flatMap(row -> row.periods().stream())
                .flatMap(period -> Stream.of(period.from(), period.until(), period.certainFrom()))
                .filter(Objects::nonNull);
    }

    /** The rights, each a lane. */
    static List<Lane> ofTitles(SeenTitles.OnBothAxes timeline, Say say) {
        Map<String, List<SeenTitles.Row>> byRight = timeline.rows().stream()
                .collect(Collectors.groupingBy(SeenTitles.Row::right, LinkedHashMap::new, Collectors.toList()));
        List<Lane> lanes = new ArrayList<>();
        byRight.forEach((right, rows) -> lanes.add(new Lane(
                say.word("Right", right),
                rows.stream()
                        .map(row -> new Row(
                                row.act(),
                                row.position(),
                                row.recordedAt(),
                                row.stretches().stream()
                                        .map(stretch -> period(stretch, say))
                                        .toList()))
                        .toList())));
        return lanes;
    }

    private static Period period(SeenTitles.Stretch stretch, Say say) {
        List<String> who =
                stretch.holders().stream().map(holder -> holder.party().name()).toList();
        return new Period(
                stretch.from(), stretch.until(), stretch.precision(), name(stretch, say), who, stretch.disputed());
    }

    private static String name(SeenTitles.Stretch stretch, Say say) {
        if (stretch.status() == null) {
            return say.text("titles.ended");
        }
        return stretch.holders().isEmpty()
                ? say.word("TitleStatus", stretch.status())
                : stretch.holders().stream()
                        .map(holder -> (holder.party().name() + " " + say.share(holder.share())).strip())
                        .collect(Collectors.joining("、"));
    }

    /** Who kept it. */
    static Lane ofCustody(SeenTitles.CustodyOnBothAxes timeline, Say say) {
        return new Lane(
                say.text("property.custody"),
                timeline.rows().stream()
                        .map(row -> new Row(
                                row.act(),
                                row.position(),
                                row.recordedAt(),
                                row.stretches().stream()
                                        .map(stretch -> new Period(
                                                stretch.from(),
                                                stretch.until(),
                                                stretch.precision(),
                                                stretch.custodian().name(),
                                                List.of(stretch.custodian().name()),
                                                stretch.disputed()))
                                        .toList()))
                        .toList());
    }
}
