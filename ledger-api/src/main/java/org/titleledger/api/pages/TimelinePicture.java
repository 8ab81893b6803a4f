package org.titleledger.api.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.pages.Lane.Period;

/**
 * One lane on both axes as a picture: to the right goes the law's time, downwards what the ledger came to know. What stayed
 * known through several acts is one area; where an area ends, an act said otherwise.
 *
 * @param title what it is
 * @param height of the whole, in the units of the picture
 * @param row how high a row is
 * @param areas what held
 * @param labels when each row became known
 * @param years the marks of the upper edge
 * @param lookedAt where the day that one looks at stands
 * @param rows the same for the table behind the picture
 */
record TimelinePicture(
        String title,
        int height,
        int row,
        List<Area> areas,
        List<Label> labels,
        List<LegalScale.Year> years,
        int lookedAt,
        List<Lane.Row> rows) {

    static final int WIDTH = 1_120;
    static final int LEFT = 240;

    private static final int TOP = 26;
    private static final int FOOT = 22;

    /**
     * What held on some days, and was known through some acts.
     *
     * @param fuzzy how wide the days are that a month or year may mean
     * @param undated whether its first day is unknown
     * @param name what is said of it
     * @param days from when to when, where there is room for a second line
     * @param said all of it, for who points at it
     */
    record Area(
            int x,
            int y,
            int width,
            int height,
            String colour,
            boolean disputed,
            int fuzzy,
            boolean undated,
            String name,
            String days,
            String said) {

        private static final int NARROWEST_WITH_NAME = 40;
        private static final int LOWEST_WITH_DAYS = 40;

        /** Whether its name has room. */
        public boolean isNamed() {
            return width >= NARROWEST_WITH_NAME;
        }

        /** Whether the days have room below the name. */
        public boolean isDated() {
            return isNamed() && height >= LOWEST_WITH_DAYS;
        }
    }

    /**
     * When a row became known.
     *
     * @param correction the word of the kind of correction that it was; {@code null} where it was none
     */
    record Label(
            int y, Instant recordedAt, String act, @Nullable String correction) {}

    TimelinePicture {
        areas = List.copyOf(areas);
        labels = List.copyOf(labels);
        years = List.copyOf(years);
        rows = List.copyOf(rows);
    }

    /** Where the first row begins. */
    public int top() {
        return TOP;
    }

    /** Where the last row ends. */
    public int bottom() {
        return height - FOOT;
    }

    /** The middle of the last row: what is known at the point that one looks at. */
    public int lastRow() {
        return bottom() - row / 2;
    }

    /**
     * Draws them, all on one scale.
     *
     * @param day the day that one looks at
     * @param corrections the kinds of the corrections, by the acts that approved them
     */
    static List<TimelinePicture> of(
            List<Lane> lanes, LocalDate day, Map<String, String> corrections, Palette palette, Say say) {
        List<LocalDate> days = Stream.concat(Stream.of(day), lanes.stream().flatMap(Lane::days))
                .toList();
        LegalScale scale = LegalScale.of(days, LEFT, WIDTH);
        return lanes.stream()
                .filter(lane -> !lane.rows().isEmpty())
                .map(lane -> new Drawing(lane, scale, corrections, palette, say).at(day))
                .toList();
    }

    private record Drawing(Lane lane, LegalScale scale, Map<String, String> corrections, Palette palette, Say say) {

        /** Many acts have lower rows, so that the whole still can be seen at once. */
        private int row() {
            int count = lane.rows().size();
            return count <= 12 ? 34 : count <= 30 ? 24 : 17;
        }

        TimelinePicture at(LocalDate day) {
            List<Label> labels = new ArrayList<>();
            for (int row = 0; row < lane.rows().size(); row++) {
                Lane.Row known = lane.rows().get(row);
                String kind = corrections.get(known.act());
                labels.add(new Label(
                        y(row),
                        known.recordedAt(),
                        known.act(),
                        kind == null ? null : say.word("CorrectionKind", kind)));
            }
            return new TimelinePicture(
                    lane.title(),
                    y(lane.rows().size()) + FOOT,
                    row(),
                    areas(),
                    labels,
                    scale.years(),
                    scale.x(day),
                    lane.rows());
        }

        private int y(int row) {
            return TOP + row * row();
        }

        private List<Area> areas() {
            List<Area> areas = new ArrayList<>();
            for (int row = 0; row < lane.rows().size(); row++) {
                List<Period> before =
                        row == 0 ? List.of() : lane.rows().get(row - 1).periods();
                for (Period period : lane.rows().get(row).periods()) {
                    if (!before.contains(period)) {
                        areas.add(area(period, row, lastWith(period, row)));
                    }
                }
            }
            return areas;
        }

        private int lastWith(Period period, int from) {
            int row = from;
            while (row + 1 < lane.rows().size()
                    && lane.rows().get(row + 1).periods().contains(period)) {
                row++;
            }
            return row;
        }

        private Area area(Period period, int first, int last) {
            int from = period.from() == null ? LEFT : scale.x(period.from());
            int until = period.until() == null ? WIDTH : scale.x(period.until());
            LocalDate certain = period.certainFrom();
            int fuzzy = certain == null ? 0 : Math.min(scale.x(certain), until) - from;
            String days = say.day(period.from(), period.precision()) + " — " + say.lastDay(period.until());
            return new Area(
                    from,
                    y(first) + 1,
                    Math.max(3, until - from - 1),
                    y(last + 1) - y(first) - 2,
                    period.who().isEmpty() ? Palette.NONE : palette.of(who(period)),
                    period.disputed(),
                    fuzzy,
                    period.from() == null,
                    period.name(),
                    days.strip(),
                    period.name() + " · " + days + (period.disputed() ? " · " + say.text("titles.disputed") : ""));
        }

        private static String who(Period period) {
            return period.who().stream().sorted().collect(Collectors.joining("、"));
        }
    }
}
