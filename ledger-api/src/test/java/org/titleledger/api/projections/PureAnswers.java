package org.titleledger.api.projections;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.titleledger.custody.CustodyState;
import org.titleledger.party.PartyEnd;
import org.titleledger.party.PartyState;
import org.titleledger.projections.shared.Entry;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;
import org.titleledger.shared.Timeline.Stretch;
import org.titleledger.title.Holder;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleState;

/**
 * What the core says of one subject on a grid of both clocks: the timelines that its streams have now, as of the place that
 * each point's position has in them.
 */
final class PureAnswers {

    private final List<Entry> events;
    private final Map<AnswerKey, String> answers;

    /** One stream: what it is now, and what it was by each of its events. */
    private record Stream<S>(StreamKind<S, ?> kind, S now, TreeMap<Long, S> then) {

        static <S, E extends LedgerEvent> Stream<S> of(StreamKind<S, E> kind, List<Entry> events) {
            TreeMap<Long, S> then = new TreeMap<>();
            S state = kind.nothing();
            for (Entry entry : events) {
                if (entry.event().stream().kind().equals(kind.name())) {
                    state = kind.evolve().apply(state, kind.eventType().cast(entry.event()));
                    then.put(entry.position(), state);
                }
            }
            return new Stream<>(kind, state, then);
        }

        S at(long position) {
            return Optional.ofNullable(then.floorEntry(position))
                    .map(Map.Entry::getValue)
                    .orElseGet(kind::nothing);
        }

        /** What the present timeline knew then, which is what it was then. */
        <F> Timeline<F> asOf(long position, Function<S, Timeline<F>> which) {
            Timeline<F> was = which.apply(at(position));
            Timeline<F> known = which.apply(now).asOf(was.nextPlace() - 1);
            if (!known.equals(was)) {
                throw new AssertionError("as of " + position + " " + known + ", but it was " + was);
            }
            return known;
        }
    }

    private PureAnswers(List<Entry> events, Map<AnswerKey, String> answers) {
        this.events = events;
        this.answers = answers;
    }

    /**
     * Adds what is to be answered.
     *
     * @param number of the first point
     */
    static void add(List<Entry> events, List<GridPoint> points, int number, Map<AnswerKey, String> answers) {
        new PureAnswers(events, answers).add(points, number);
    }

    private void add(List<GridPoint> points, int number) {
        Map<Long, List<Integer>> atPosition = new HashMap<>();
        for (int index = 0; index < points.size(); index++) {
            atPosition
                    .computeIfAbsent(points.get(index).position(), key -> new java.util.ArrayList<>())
                    .add(index);
        }
        Stream<TitleState> titles = Stream.of(TitleState.STREAM, events);
        Stream<CustodyState> custody = Stream.of(CustodyState.STREAM, events);
        Stream<PropertyState> property = Stream.of(PropertyState.STREAM, events);
        Stream<PartyState> party = Stream.of(PartyState.STREAM, events);
        atPosition.forEach((position, indices) -> {
            Asked asked = new Asked(position, indices, points, number);
            titles(titles, asked);
            asked.each(custody.asOf(position, CustodyState::handovers), false, "custody", stretch -> {
                CustodyState.Handover handover = stretch.fact().stated();
                return id(handover.from()) + " " + handover.to().value();
            });
            descriptions(property, asked);
            party(party, asked);
        });
    }

    private static String id(@Nullable Object typed) {
        return typed == null ? "-" : typed.toString().replaceFirst("^.*:", "");
    }

    private void titles(Stream<TitleState> stream, Asked asked) {
        stream.now().rights().keySet().forEach(right -> {
            Timeline<TitleEntry> timeline = stream.asOf(asked.position(), state -> state.of(right));
            asked.each(timeline, false, "title " + right, stretch -> switch (stretch.fact()
                    .stated()) {
                case TitleEntry.Ended ended -> "ended " + ended.cause();
                case TitleEntry.Stated stated ->
                    stated.fact().status() + " "
                            + Objects.toString(stated.fact().recordingNumber(), "-");
            });
            asked.eachOrNone(timeline, "holders " + right, stretch -> switch (stretch.fact()
                    .stated()) {
                case TitleEntry.Ended ended -> "";
                case TitleEntry.Stated stated ->
                    stated.fact().holders().stream().map(PureAnswers::holder).collect(Collectors.joining(","));
            });
        });
    }

    private static String holder(Holder holder) {
        return holder.party().value() + "=" + Objects.toString(holder.share(), "-");
    }

    private void descriptions(Stream<PropertyState> stream, Asked asked) {
        asked.each(
                stream.asOf(asked.position(), PropertyState::descriptions),
                true,
                "description",
                stretch -> stretch.fact().stated().name() + " "
                        + Objects.toString(stretch.fact().stated().compound(), "-"));
        asked.each(
                stream.asOf(asked.position(), PropertyState::identifiers),
                true,
                "identifiers",
                stretch -> stretch.fact().stated().getFirst().value());
        asked.each(
                stream.asOf(asked.position(), PropertyState::areas),
                true,
                "areas",
                stretch -> stretch.fact().stated().getFirst().squareMetres().toString());
        asked.eachOrNone(
                stream.asOf(asked.position(), PropertyState::parents),
                "parent",
                stretch -> stretch.fact().stated().on() == null
                        ? ""
                        : id(stretch.fact().stated().on()) + told(stretch));
    }

    private void party(Stream<PartyState> stream, Asked asked) {
        if (!stream.at(asked.position()).registered()) {
            return;
        }
        asked.each(
                stream.asOf(asked.position(), PartyState::names),
                true,
                "name",
                stretch -> stretch.fact().stated());
        Timeline<PartyEnd> ends = stream.asOf(asked.position(), PartyState::ends);
        asked.forEach((number, day) -> {
            answers.put(new AnswerKey(number, "status"), status(ends, day));
            String successors = successors(ends, day);
            if (!successors.isEmpty()) {
                answers.put(new AnswerKey(number, "successors"), successors);
            }
        });
    }

    private static boolean isNotAfter(Fact<?> fact, LocalDate day) {
        return fact.from() == null || !fact.from().isAfter(day);
    }

    private static String status(Timeline<PartyEnd> ends, LocalDate day) {
        boolean isOver = ends.facts().stream()
                .anyMatch(end -> end.stated() instanceof PartyEnd.Dissolved && isNotAfter(end, day));
        return isOver ? "DISSOLVED" : "ACTIVE";
    }

    private static String successors(Timeline<PartyEnd> ends, LocalDate day) {
        return ends.facts().stream()
                .filter(end -> isNotAfter(end, day))
                .sorted(Comparator.comparingLong(Fact::place))
                .flatMap(end -> end.stated().successors().stream())
                .map(successor -> successor.party().value() + "=" + successor.share())
                .collect(Collectors.joining(","));
    }

    /** From when until when, by which act, and whether it is in doubt. */
    private static String told(Stretch<?> stretch) {
        LegalDate since = stretch.fact().effectiveOn();
        return " " + (since == null ? "- DAY" : since.day() + " " + since.precision()) + " "
                + Objects.toString(stretch.until(), "-") + " "
                + stretch.fact().act().value() + (stretch.disputed() ? " disputed" : "");
    }

    /** The points of one position. */
    private final class Asked {

        private final long position;
        private final List<Integer> indices;
        private final List<GridPoint> points;
        private final int first;

        Asked(long position, List<Integer> indices, List<GridPoint> points, int first) {
            this.position = position;
            this.indices = indices;
            this.points = points;
            this.first = first;
        }

        long position() {
            return position;
        }

        void forEach(java.util.function.BiConsumer<Integer, LocalDate> asking) {
            indices.forEach(
                    index -> asking.accept(first + index, points.get(index).day()));
        }

        /** @param reachesBack whether what holds first also stands for the days before it */
        <F> void each(Timeline<F> timeline, boolean reachesBack, String what, Function<Stretch<F>, String> words) {
            say(timeline, reachesBack, what, stretch -> words.apply(stretch) + told(stretch));
        }

        /** Where there are words at all. */
        <F> void eachOrNone(Timeline<F> timeline, String what, Function<Stretch<F>, String> words) {
            say(timeline, false, what, words);
        }

        private <F> void say(
                Timeline<F> timeline, boolean reachesBack, String what, Function<Stretch<F>, String> words) {
            List<Stretch<F>> stretches = timeline.stretches();
            List<String> said = stretches.stream().map(words).toList();
            forEach((number, day) -> {
                int holding = holding(stretches, day, reachesBack);
                if (holding >= 0 && !said.get(holding).isEmpty()) {
                    answers.put(new AnswerKey(number, what), said.get(holding));
                }
            });
        }

        private static int holding(List<? extends Stretch<?>> stretches, LocalDate day, boolean reachesBack) {
            for (int index = 0; index < stretches.size(); index++) {
                if (stretches.get(index).covers(day)) {
                    return index;
                }
            }
            return reachesBack && !stretches.isEmpty() ? 0 : -1;
        }
    }
}
