package org.titleledger.api.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.titleledger.api.eventstore.EventArchive;
import org.titleledger.projections.history.HistoryQueries;
import org.titleledger.projections.reliance.RelianceItem.Stood;
import org.titleledger.projections.reliance.RelianceQueries.Corrected;
import org.titleledger.projections.shared.Arrival;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Past;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.reliance.CorrectedState;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;

/** Finds, in the log itself, what stood of an act until it was corrected. */
public final class CorrectedStates {

    /** Everybody who may read at all reads of parties, and which of them is the bureau. */
    private static final Set<String> SEEN_BY_ALL = Set.of("party", "bureau");

    private final EventArchive archive;
    private final Log log;
    private final HistoryQueries history;

    public CorrectedStates(EventArchive archive, Log log, HistoryQueries history) {
        this.archive = archive;
        this.log = log;
        this.history = history;
    }

    /** Whether there is such an act, and the viewer may know of it. */
    boolean isSeen(ActId act, AsOf asOf, Viewer viewer) {
        List<Past> known = known(archive.streamsOf(act), asOf.position());
        return known.stream()
                .filter(past -> past.event().act().id().equals(act))
                .anyMatch(past -> viewer.equals(Viewer.everything())
                        || SEEN_BY_ALL.contains(past.stream().kind())
                        || history.sees(act, asOf, viewer));
    }

    /** What of it had been corrected when the log had reached a position. */
    List<Corrected> of(ActId act, long position) {
        List<StreamId> streams = archive.streamsOf(act);
        List<Past> known = known(streams, position);
        List<Corrected> corrected = new ArrayList<>();
        for (StreamId stream : streams) {
            List<Past> own =
                    known.stream().filter(past -> past.stream().equals(stream)).toList();
            List<LedgerEvent> events = own.stream().map(Past::event).toList();
            List<CorrectedState> states = CorrectedState.of(stream, events, act);
            Map<Long, Instant> times = times(states, own);
            for (CorrectedState state : states) {
                Instant from = Objects.requireNonNull(times.get(place(state.from(), own)));
                Instant until = Objects.requireNonNull(times.get(place(state.until(), own)));
                corrected.add(new Corrected(state, new Stood(from, until)));
            }
        }
        return corrected;
    }

    private List<Past> known(List<StreamId> streams, long position) {
        return log.of(streams).stream()
                .filter(past -> past.position() <= position)
                .toList();
    }

    private Map<Long, Instant> times(List<CorrectedState> states, List<Past> own) {
        List<Long> positions = states.stream()
                .<Long>mapMulti((state, taken) -> {
                    taken.accept(place(state.from(), own));
                    taken.accept(place(state.until(), own));
                })
                .distinct()
                .toList();
        Map<Long, Instant> times = new HashMap<>();
        for (Arrival arrival : log.at(positions)) {
            times.put(arrival.position(), arrival.recordedAt());
        }
        return times;
    }

    private static long place(long version, List<Past> own) {
        return own.get(Math.toIntExact(version) - 1).position();
    }
}
