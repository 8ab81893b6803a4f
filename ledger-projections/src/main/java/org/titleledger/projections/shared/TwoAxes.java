package org.titleledger.projections.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Stretch;

/** Reads timelines on both axes from the entries of a stream. */
public final class TwoAxes {

    private TwoAxes() {}

    /**
     * What was known from an entry on.
     *
     * @param lane which of the stream's timelines
     * @param stretches in the order of the law's time
     */
    public record Known<K, F>(K lane, Entry entry, List<Stretch<F>> stretches) {

        public Known {
            stretches = List.copyOf(stretches);
        }
    }

    /**
     * One row for each entry after which a timeline says something else, in the order of the ledger's time.
     *
     * @param lanes the timelines of a state
     */
    public static <S, E extends LedgerEvent, K, F> List<Known<K, F>> rows(
            List<Entry> history, StreamKind<S, E> kind, Function<S, Map<K, Timeline<F>>> lanes) {
        List<Known<K, F>> rows = new ArrayList<>();
        Map<K, List<Stretch<F>>> before = new HashMap<>();
        S state = kind.nothing();
        for (Entry entry : history) {
            state = kind.evolve().apply(state, kind.eventType().cast(entry.event()));
            lanes.apply(state).forEach((lane, timeline) -> {
                List<Stretch<F>> now = timeline.stretches();
                if (!now.equals(before.put(lane, now))) {
                    rows.add(new Known<>(lane, entry, now));
                }
            });
        }
        return List.copyOf(rows);
    }

    /** How exactly the first day of a stretch is known, where not to the day; a stretch that a later fact begins has none. */
    public static @Nullable Precision precision(Stretch<?> stretch) {
        LegalDate day = stretch.fact().effectiveOn();
        return day == null || day.precision() == Precision.DAY || !day.day().equals(stretch.from())
                ? null
                : day.precision();
    }
}
