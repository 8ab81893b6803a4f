package org.titleledger.projections.taking;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.projections.shared.Arrival;
import org.titleledger.projections.shared.Sql;

/** The rows about parked events; written in the transaction that writes the rows of all others. */
public final class ParkedEvents {

    /** Why an event is not in the read models. */
    public enum State {
        /** It could not be taken, and its subject stands still at it. */
        POISONED,
        /** It stands behind a poisoned one. */
        WAITING,
        /** It could not be taken, and an administrator let those behind it go on. */
        LEFT_OUT
    }

    private final JdbcTemplate jdbc;

    /** Rows on the connection's search path. */
    public ParkedEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of some subjects stand still. */
    public Set<UUID> standingStill(Collection<UUID> subjects) {
        return new HashSet<>(jdbc.queryForList(
                "SELECT DISTINCT subject FROM parked_event WHERE subject = ANY(?::uuid[]) AND state <> 'LEFT_OUT'",
                UUID.class,
                Sql.uuids(subjects)));
    }

    /** Whether an administrator decided once that those behind this event go on without it. */
    public boolean wasReleased(long position) {
        return !jdbc.queryForList(
                        "SELECT 1 FROM access.parking_act WHERE position = ? AND action = 'RELEASE' LIMIT 1",
                        Integer.class,
                        position)
                .isEmpty();
    }

    /** Notes that an event is not in the read models. */
    public void add(State state, @Nullable String reason, List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "INSERT INTO parked_event (position, subject, stream, recorded_at, state, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                arrivals.stream()
                        .map(arrival -> new @Nullable Object[] {
                            arrival.position(),
                            arrival.subject(),
                            arrival.stream().toString(),
                            arrival.recordedAt().atOffset(ZoneOffset.UTC),
                            state.name(),
                            reason
                        })
                        .toList());
    }

    /** The positions at which a subject stands still, in order: the poisoned one first. */
    public List<Long> positionsOf(UUID subject) {
        return jdbc.queryForList(
                "SELECT position FROM parked_event WHERE subject = ? AND state <> 'LEFT_OUT' ORDER BY position",
                Long.class,
                subject);
    }

    /** Forgets that a subject stands still. */
    public void clear(UUID subject) {
        jdbc.update("DELETE FROM parked_event WHERE subject = ? AND state <> 'LEFT_OUT'", subject);
    }
}
