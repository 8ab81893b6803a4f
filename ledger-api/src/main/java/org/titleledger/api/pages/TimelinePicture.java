package org.titleledger.api.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One right on both axes as a picture: to the right goes the law's time, downwards what the ledger came to know. Each row is
 * what was known from an act on.
 *
 * @param right which right
 * @param height of the whole, in the units of the picture
 * @param bars what held, row by row
 * @param labels when each row became known
 * @param years the marks of the upper edge
 */
public record TimelinePicture(String right, int height, List<Bar> bars, List<Label> labels, List<Year> years) {

    /** The width of the picture; the labels of the rows stand left of {@link #LEFT}. */
    static final int WIDTH = 1_000;

    private static final int LEFT = 150;
    private static final int TOP = 24;
    private static final int ROW = 30;
    private static final int BAR = 22;
    private static final int NARROWEST_WITH_NAME = 46;
    private static final int COLOURS = 6;
    private static final int MOST_YEAR_MARKS = 12;

    /** A stretch. */
    public record Bar(int x, int y, int width, String colour, boolean disputed, String name, String said) {

        /** Whether its name has room. */
        public boolean isNamed() {
            return width >= NARROWEST_WITH_NAME;
        }
    }

    /** When a row became known. */
    public record Label(int y, Instant recordedAt, String act) {}

    /** A mark of the law's time. */
    public record Year(int x, int year) {}

    public TimelinePicture {
        bars = List.copyOf(bars);
        labels = List.copyOf(labels);
        years = List.copyOf(years);
    }

    /** The pictures of all rights. */
    static List<TimelinePicture> of(SeenTitles.OnBothAxes timeline, LocalDate today, Say say) {
        Map<String, List<SeenTitles.Row>> byRight = timeline.rows().stream()
                .collect(Collectors.groupingBy(SeenTitles.Row::right, LinkedHashMap::new, Collectors.toList()));
        List<TimelinePicture> pictures = new ArrayList<>();
        byRight.forEach((right, rows) -> pictures.add(new Drawing(rows, today, say).of(right)));
        return pictures;
    }

    private static final class Drawing {

        private final List<SeenTitles.Row> rows;
        private final Say say;
        private final LocalDate first;
        private final LocalDate last;
        private final Map<String, String> colours = new LinkedHashMap<>();

        Drawing(List<SeenTitles.Row> rows, LocalDate today, Say say) {
            this.rows = rows;
            this.say = say;
            LocalDate earliest = rows.stream()
                    .flatMap(row -> row.stretches().stream())
                    .flatMap(stretch -> Stream.of(stretch.from(), stretch.until()))
                    .filter(Objects::nonNull)
                    .min(LocalDate::compareTo)
                    .orElse(today);
            long years = Math.max(1, ChronoUnit.YEARS.between(earliest, today));
            this.first = earliest.minusYears(Math.max(1, years / 12));
            this.last = today.plusYears(Math.max(1, years / 20));
        }

        TimelinePicture of(String right) {
            List<Bar> bars = new ArrayList<>();
            List<Label> labels = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                int y = TOP + row * ROW;
                labels.add(new Label(
                        y + BAR - 7, rows.get(row).recordedAt(), rows.get(row).act()));
                rows.get(row).stretches().forEach(stretch -> bars.add(bar(stretch, y)));
            }
            return new TimelinePicture(right, TOP + rows.size() * ROW + 6, bars, labels, years());
        }

        private Bar bar(SeenTitles.Stretch stretch, int y) {
            int from = stretch.from() == null ? LEFT : x(stretch.from());
            int until = stretch.until() == null ? WIDTH : x(stretch.until());
            String name = name(stretch);
            return new Bar(
                    from,
                    y,
                    Math.max(2, until - from - 1),
                    colour(stretch, name),
                    stretch.disputed(),
                    name,
                    name + " · " + say.dayOrDash(stretch.from()) + " — " + say.lastDay(stretch.until()));
        }

        private String name(SeenTitles.Stretch stretch) {
            if (stretch.status() == null) {
                return say.text("titles.ended");
            }
            return stretch.holders().isEmpty()
                    ? say.word("TitleStatus", stretch.status())
                    : stretch.holders().stream()
                            .map(holder -> holder.party().name())
                            .collect(Collectors.joining("、"));
        }

        /** One colour for each holder, in the order in which they were first known. */
        private String colour(SeenTitles.Stretch stretch, String name) {
            return stretch.status() == null
                    ? "none"
                    : colours.computeIfAbsent(name, key -> String.valueOf(colours.size() % COLOURS));
        }

        private int x(LocalDate day) {
            long all = ChronoUnit.DAYS.between(first, last);
            long gone = ChronoUnit.DAYS.between(first, day);
            return LEFT + (int) ((WIDTH - LEFT) * Math.clamp(gone, 0, all) / all);
        }

        private List<Year> years() {
            int span = last.getYear() - first.getYear();
            int step = Math.max(1, Math.ceilDiv(span, MOST_YEAR_MARKS));
            return IntStream.iterate(first.getYear() + 1, year -> year <= last.getYear(), year -> year + step)
                    .mapToObj(year -> new Year(x(LocalDate.of(year, 1, 1)), year))
                    .toList();
        }
    }
}
