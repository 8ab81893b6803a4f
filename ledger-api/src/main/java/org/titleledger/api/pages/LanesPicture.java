package org.titleledger.api.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.pages.Lane.Period;

/**
 * All that is known of a property's days at one point, lane below lane: its rights, who keeps it, its restrictions and uses.
 * Where a right is with somebody else than the custodian, a strip says so.
 *
 * @param height of the whole, in the units of the picture
 * @param strips the lanes
 * @param years the marks of the upper edge
 * @param lookedAt where the day that one looks at stands
 * @param legend the names of the colours
 */
record LanesPicture(
        int height, List<Strip> strips, List<LegalScale.Year> years, int lookedAt, Map<String, String> legend) {

    private static final int TOP = 26;
    private static final int ROW = 30;
    private static final int BAR = 24;
    private static final int APART = 6;
    private static final int LANE_GAP = 8;
    private static final int FOOT = 22;

    /** A lane with its bars. */
    record Strip(String title, int y, int height, List<Bar> bars, List<Apart> aparts) {
        Strip {
            bars = List.copyOf(bars);
            aparts = List.copyOf(aparts);
        }
    }

    /** A stretch of days. */
    record Bar(
            int x,
            int y,
            int width,
            String colour,
            boolean disputed,
            int fuzzy,
            boolean undated,
            String name,
            String said) {

        private static final int NARROWEST_WITH_NAME = 40;

        public boolean isNamed() {
            return width >= NARROWEST_WITH_NAME;
        }
    }

    /** Days on which a right is with somebody else than the custodian. */
    record Apart(int x, int y, int width, String said) {}

    LanesPicture {
        strips = List.copyOf(strips);
        years = List.copyOf(years);
    }

    /** Where the lanes end. */
    public int bottom() {
        return height - FOOT;
    }

    /** Whether there is anything to see. */
    public boolean isEmpty() {
        return strips.isEmpty();
    }

    /**
     * Draws what is known in the end.
     *
     * @param titles the rights
     * @param custody who keeps it
     * @param others what has a first and a last day and no holder
     * @param day the day that one looks at
     */
    static LanesPicture of(
            List<Lane> titles, Lane custody, List<Lane> others, LocalDate day, Palette palette, Say say) {
        List<Lane> all = Stream.of(titles.stream(), Stream.of(custody), others.stream())
                .flatMap(lanes -> lanes)
                .filter(lane -> !lane.latest().isEmpty())
                .toList();
        LegalScale scale = LegalScale.of(
                Stream.concat(
                                Stream.of(day),
                                all.stream()
                                        .flatMap(lane -> lane.latest().stream())
                                        .flatMap(period -> Stream.of(period.from(), period.until()))
                                        .filter(Objects::nonNull))
                        .toList(),
                TimelinePicture.LEFT,
                TimelinePicture.WIDTH);
        Drawing drawing = new Drawing(scale, palette, say);
        all.forEach(lane -> drawing.add(lane, titles.contains(lane) ? custody.latest() : List.of()));
        return new LanesPicture(
                drawing.y + FOOT,
                drawing.strips,
                scale.years(),
                scale.x(day),
                Collections.unmodifiableMap(drawing.legend));
    }

    private static final class Drawing {

        private final LegalScale scale;
        private final Palette palette;
        private final Say say;
        private final List<Strip> strips = new ArrayList<>();
        private final Map<String, String> legend = new LinkedHashMap<>();
        private int y = TOP;

        Drawing(LegalScale scale, Palette palette, Say say) {
            this.scale = scale;
            this.palette = palette;
            this.say = say;
        }

        void add(Lane lane, List<Period> custody) {
            List<List<Period>> rows = rows(lane.latest());
            List<Bar> bars = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                int top = y + row * ROW;
                rows.get(row).forEach(period -> bars.add(bar(period, top)));
            }
            int below = y + rows.size() * ROW - (ROW - BAR);
            List<Apart> aparts = aparts(lane.latest(), custody, below + 1);
            int height = rows.size() * ROW + (aparts.isEmpty() ? 0 : APART);
            strips.add(new Strip(lane.title(), y, height, bars, aparts));
            y += height + LANE_GAP;
        }

        /** What holds at the same time stands one below the other. */
        private static List<List<Period>> rows(List<Period> periods) {
            List<List<Period>> rows = new ArrayList<>();
            for (Period period : periods) {
                rows.stream()
                        .filter(row -> row.stream().noneMatch(other -> overlap(other, period)))
                        .findFirst()
                        .orElseGet(() -> {
                            List<Period> fresh = new ArrayList<>();
                            rows.add(fresh);
                            return fresh;
                        })
                        .add(period);
            }
            return rows;
        }

        private static boolean overlap(Period one, Period other) {
            return isBefore(one.from(), other.until()) && isBefore(other.from(), one.until());
        }

        private static boolean isBefore(@Nullable LocalDate from, @Nullable LocalDate until) {
            return from == null || until == null || from.isBefore(until);
        }

        private int x(@Nullable LocalDate day, int otherwise) {
            return day == null ? otherwise : scale.x(day);
        }

        private Bar bar(Period period, int top) {
            int from = x(period.from(), TimelinePicture.LEFT);
            int until = x(period.until(), TimelinePicture.WIDTH);
            LocalDate certain = period.certainFrom();
            String days = say.day(period.from(), period.precision()) + " — " + say.lastDay(period.until());
            return new Bar(
                    from,
                    top,
                    Math.max(3, until - from - 1),
                    colour(period),
                    period.disputed(),
                    certain == null ? 0 : Math.min(scale.x(certain), until) - from,
                    period.from() == null,
                    period.name(),
                    period.name() + " · " + days);
        }

        private String colour(Period period) {
            if (period.who().isEmpty()) {
                return Palette.NONE;
            }
            String who = period.who().stream().sorted().collect(Collectors.joining("、"));
            String colour = palette.of(who);
            legend.putIfAbsent(who, colour);
            return colour;
        }

        /** Days of which both are known, and the custodian is not among the holders. */
        private List<Apart> aparts(List<Period> titles, List<Period> custody, int top) {
            List<Apart> aparts = new ArrayList<>();
            for (Period title : titles) {
                for (Period kept : custody) {
                    if (overlap(title, kept)
                            && !title.who().isEmpty()
                            && title.who().stream().noneMatch(kept.who()::contains)) {
                        aparts.add(apart(title, kept, top));
                    }
                }
            }
            return aparts;
        }

        private Apart apart(Period title, Period kept, int top) {
            int from = Math.max(x(title.from(), TimelinePicture.LEFT), x(kept.from(), TimelinePicture.LEFT));
            int until = Math.min(x(title.until(), TimelinePicture.WIDTH), x(kept.until(), TimelinePicture.WIDTH));
            return new Apart(
                    from,
                    top,
                    Math.max(2, until - from - 1),
                    say.text("titles.apart") + " · " + title.name() + " / " + kept.name());
        }
    }
}
