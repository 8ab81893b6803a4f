package org.titleledger.projections.taking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.projections.shared.Arrival;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.taking.ParkedEvents.State;

/**
 * Takes events together when that goes well. When it does not, it takes each subject by itself, and of the one that fails
 * each event by itself: the poisoned one is parked and what comes behind it waits, while all others go on.
 */
public final class OneByOne {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    /** Deferred constraints are checked here and not at the commit, where nothing could be parked any more. */
    private static final String BEGIN = "SAVEPOINT taking; SET CONSTRAINTS ALL DEFERRED";

    private static final String END = "SET CONSTRAINTS ALL IMMEDIATE; RELEASE SAVEPOINT taking";
    private static final String UNDO = "ROLLBACK TO SAVEPOINT taking; RELEASE SAVEPOINT taking";

    private final JdbcTemplate jdbc;
    private final ParkedEvents parked;
    private final Consumer<List<Entry>> writing;

    /**
     * @param jdbc the transaction under way
     * @param writing writes all rows of some entries
     */
    public OneByOne(JdbcTemplate jdbc, Consumer<List<Entry>> writing) {
        this.jdbc = jdbc;
        this.parked = new ParkedEvents(jdbc);
        this.writing = writing;
    }

    /** Takes some events in the order of the log. */
    public void take(List<Arrival> arrivals) {
        take(arrivals, parked::wasReleased);
    }

    /**
     * Takes some events in the order of the log.
     *
     * @param released whether those behind an event at a position go on without it when it fails
     */
    public void take(List<Arrival> arrivals, LongPredicate released) {
        Set<UUID> still =
                parked.standingStill(arrivals.stream().map(Arrival::subject).collect(Collectors.toSet()));
        List<Arrival> free = new ArrayList<>();
        List<Arrival> waiting = new ArrayList<>();
        arrivals.forEach(arrival -> (still.contains(arrival.subject()) ? waiting : free).add(arrival));
        parked.add(State.WAITING, null, waiting);
        if (!free.isEmpty() && attempt(free) != null) {
            bySubject(free).forEach(ofSubject -> takeSubject(ofSubject, released));
        }
    }

    private static Collection<List<Arrival>> bySubject(List<Arrival> arrivals) {
        return arrivals.stream()
                .collect(Collectors.groupingBy(Arrival::subject, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private void takeSubject(List<Arrival> arrivals, LongPredicate released) {
        if (arrivals.size() > 1 && attempt(arrivals) == null) {
            return;
        }
        for (int index = 0; index < arrivals.size(); index++) {
            Arrival arrival = arrivals.get(index);
            RuntimeException failure = attempt(List.of(arrival));
            if (failure == null) {
                continue;
            }
            if (released.test(arrival.position())) {
                parked.add(State.LEFT_OUT, Poison.reason(failure), List.of(arrival));
                continue;
            }
            LOG.error("Parked the event of {} at position {}", arrival.stream(), arrival.position(), failure);
            parked.add(State.POISONED, Poison.reason(failure), List.of(arrival));
            parked.add(State.WAITING, null, arrivals.subList(index + 1, arrivals.size()));
            return;
        }
    }

    /** Takes all or none; tells why none. */
    private @Nullable RuntimeException attempt(List<Arrival> arrivals) {
        jdbc.execute(BEGIN);
        try {
            writing.accept(arrivals.stream().map(Arrival::entry).toList());
            jdbc.execute(END);
            return null;
        } catch (RuntimeException failure) {
            if (!Poison.is(failure)) {
                throw failure;
            }
            jdbc.execute(UNDO);
            return failure;
        }
    }
}
