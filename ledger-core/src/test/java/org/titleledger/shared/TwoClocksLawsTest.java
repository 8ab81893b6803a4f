package org.titleledger.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Sample.inYear;
import static org.titleledger.testing.Sample.uuid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Correction.Annulling;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Clerical;
import org.titleledger.shared.Correction.Disputing;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.Correction.Superseding;

/** Any facts and corrections in any order, against a naive reading of rules B6 and C1 to C3, on every point of the grid. */
class TwoClocksLawsTest {

    private static final int FIRST_YEAR = 2000;
    private static final int YEARS = 6;

    /** What somebody did; {@code year} 0 is the unknown day, or for a correction: the day was right. */
    private record Did(Kind kind, int target, int year, int value) {}

    private enum Kind {
        RECORDED,
        CLERICAL,
        SUPERSEDED,
        ANNULLED,
        DISPUTED
    }

    @Provide
    Arbitrary<List<Did>> acts() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(3, Arbitraries.just(Kind.RECORDED)),
                                net.jqwik.api.Tuple.of(5, Arbitraries.of(Kind.class))),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, YEARS),
                        Arbitraries.integers().between(0, 9))
                .as(Did::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    @Property(tries = 3_000)
    void onEveryPointOfTheGridTheNaiveReadingHolds(@ForAll("acts") List<Did> acts) {
        List<Did> possible = possible(acts);
        Timeline<Integer> timeline = timeline(possible);
        for (int place = 0; place < possible.size(); place++) {
            Timeline<Integer> known = timeline.asOf(place);
            assertThat(known).isEqualTo(timeline(possible.subList(0, place + 1)));
            Naive naive = new Naive(possible.subList(0, place + 1));
            for (int year = 1; year <= YEARS; year++) {
                LocalDate day = LocalDate.of(FIRST_YEAR + year, 6, 1);
                assertThat(known.on(day).map(TwoClocksLawsTest::shown).orElse("-"))
                        .as("%s in %d as known at %d", possible, year, place)
                        .isEqualTo(naive.on(year));
            }
        }
    }

    /** Who tells the same in other words changes nothing of what holds when, and of what is in doubt. */
    @Property(tries = 3_000)
    void whatIsToldInOtherWordsIsTheSame(@ForAll("acts") List<Did> acts) {
        Timeline<Integer> timeline = timeline(possible(acts));
        Timeline<Integer> told = timeline.told(value -> value);
        assertThat(told.stretches().stream().map(TwoClocksLawsTest::withDays).toList())
                .as("%s", acts)
                .isEqualTo(timeline.stretches().stream()
                        .map(TwoClocksLawsTest::withDays)
                        .toList());
    }

    private static String withDays(Timeline.Stretch<Integer> stretch) {
        return shown(stretch) + " " + stretch.from() + " " + stretch.until();
    }

    private static String shown(Timeline.Stretch<Integer> stretch) {
        return stretch.fact().stated() + (stretch.disputed() ? "?" : "");
    }

    /** A correction names an act that was there before; everything else does not happen. */
    private static List<Did> possible(List<Did> acts) {
        List<Did> possible = new ArrayList<>();
        for (Did did : acts) {
            if (did.kind() == Kind.RECORDED) {
                possible.add(did);
            } else if (!possible.isEmpty()) {
                int target = did.target() % possible.size();
                if (fits(did, possible.get(target))) {
                    possible.add(new Did(did.kind(), target, did.year(), did.value()));
                }
            }
        }
        return possible;
    }

    private static boolean fits(Did did, Did target) {
        boolean isFact = target.kind() == Kind.RECORDED || target.kind() == Kind.SUPERSEDED;
        return switch (did.kind()) {
            case RECORDED -> true;
            case ANNULLED -> true;
            case CLERICAL -> isFact || target.kind() == Kind.CLERICAL;
            case SUPERSEDED -> isFact && did.year() > 0;
            case DISPUTED -> isFact;
        };
    }

    private static Timeline<Integer> timeline(List<Did> acts) {
        Timeline<Integer> timeline = Timeline.empty();
        for (int place = 0; place < acts.size(); place++) {
            Did did = acts.get(place);
            timeline = did.kind() == Kind.RECORDED
                    ? timeline.with(did.value(), date(did.year()), place, act(place))
                    : timeline.with(correction(did, place));
        }
        return timeline;
    }

    private static Correction<Integer> correction(Did did, int place) {
        ActId target = act(did.target());
        return switch (did.kind()) {
            case RECORDED -> throw new IllegalStateException();
            case CLERICAL -> new Clerical<>(act(place), target, place, new Instead(did.value(), did.year()));
            case SUPERSEDED ->
                new Superseding<>(act(place), target, place, did.value(), inYear(FIRST_YEAR + did.year()));
            case ANNULLED -> new Annulling<>(act(place), target, place);
            case DISPUTED ->
                new Disputing<>(act(place), target, place, LegalDate.dayOf(date(did.year())), untilOf(did));
        };
    }

    private static @Nullable LocalDate untilOf(Did dispute) {
        return dispute.value() > 4 ? null : LocalDate.of(FIRST_YEAR + dispute.year() + dispute.value() + 1, 1, 1);
    }

    /** Odd values overwrite the value, years but the first overwrite the day. */
    private record Instead(int value, int year) implements Change<Integer> {

        @Override
        public Integer applyTo(Integer stated) {
            return value % 2 == 1 ? Integer.valueOf(value) : stated;
        }

        @Override
        public @Nullable Redating redating() {
            return year == 0 ? null : new Redating(date(year - 1));
        }
    }

    private static @Nullable LegalDate date(int year) {
        return year == 0 ? null : inYear(FIRST_YEAR + year);
    }

    private static ActId act(int place) {
        return new ActId(uuid(0xac0000 + place));
    }

    /** Asks everything anew for each day, from the list of what was done. */
    private record Naive(List<Did> acts) {

        String on(int year) {
            int found = -1;
            for (int place = 0; place < acts.size(); place++) {
                boolean isFact = acts.get(place).kind() == Kind.RECORDED
                        || acts.get(place).kind() == Kind.SUPERSEDED;
                if (isFact && counts(place) && yearOf(place) <= year && (found < 0 || isBehind(place, found))) {
                    found = place;
                }
            }
            return found < 0 ? "-" : valueOf(found) + (isInDoubt(found, year) ? "?" : "");
        }

        private boolean counts(int place) {
            return corrections(place, Kind.ANNULLED).stream().noneMatch(this::counts);
        }

        private List<Integer> corrections(int place, Kind kind) {
            List<Integer> found = new ArrayList<>();
            for (int later = place + 1; later < acts.size(); later++) {
                if (acts.get(later).kind() == kind && acts.get(later).target() == place) {
                    found.add(later);
                }
            }
            return found;
        }

        private boolean isBehind(int place, int other) {
            if (yearOf(place) != yearOf(other)) {
                return yearOf(place) > yearOf(other);
            }
            return original(place) == original(other) ? place > other : original(place) > original(other);
        }

        private int original(int place) {
            Did did = acts.get(place);
            return did.kind() == Kind.SUPERSEDED ? original(did.target()) : place;
        }

        private int valueOf(int place) {
            return overwritten(place, acts.get(place).value(), true);
        }

        private int yearOf(int place) {
            return overwritten(place, acts.get(place).year(), false);
        }

        private int overwritten(int place, int before, boolean value) {
            int now = before;
            for (int clerical : corrections(place, Kind.CLERICAL)) {
                Did did = acts.get(clerical);
                if (counts(clerical)) {
                    if (value && did.value() % 2 == 1) {
                        now = did.value();
                    }
                    if (!value && did.year() > 0) {
                        now = did.year() - 1;
                    }
                    now = overwritten(clerical, now, value);
                }
            }
            return now;
        }

        private boolean isInDoubt(int place, int year) {
            return corrections(place, Kind.DISPUTED).stream()
                    .anyMatch(doubt -> counts(doubt) && !isOver(doubt, place) && covers(acts.get(doubt), year));
        }

        private static boolean covers(Did doubt, int year) {
            LocalDate day = LocalDate.of(FIRST_YEAR + year, 6, 1);
            return doubt.year() <= year
                    && Optional.ofNullable(untilOf(doubt))
                            .filter(until -> !day.isBefore(until))
                            .isEmpty();
        }

        /** Something about the fact was corrected after it was doubted. */
        private boolean isOver(int doubt, int place) {
            for (int later = doubt + 1; later < acts.size(); later++) {
                if (acts.get(later).kind() != Kind.DISPUTED && isAbout(later, place)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isAbout(int correction, int place) {
            Did did = acts.get(correction);
            if (did.kind() == Kind.RECORDED || did.kind() == Kind.DISPUTED) {
                return false;
            }
            boolean isAboutABetterFact = acts.get(did.target()).kind() == Kind.SUPERSEDED;
            return did.target() == place || (!isAboutABetterFact && isAbout(did.target(), place));
        }
    }
}
