package org.titleledger.api.desk;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.api.eventstore.ReadAhead;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.StreamId;

/**
 * Advisory locks on streams, held until the transaction ends (rule L1): shared on what is read, exclusive on what is
 * written, taken in sorted order. PostgreSQL sees a deadlock among those found later, and the desk tries again.
 */
final class StreamLocks {

    private static final String PATIENTLY = """
            SELECT key, coalesce(CASE WHEN exclusive THEN pg_advisory_xact_lock(key)::text
                    ELSE pg_advisory_xact_lock_shared(key)::text END, '') = ''
            FROM unnest(?::bigint[], ?::boolean[]) AS wanted (key, exclusive)
            """;

    private static final String AT_ONCE = """
            SELECT key, CASE WHEN exclusive THEN pg_try_advisory_xact_lock(key)
                    ELSE pg_try_advisory_xact_lock_shared(key) END
            FROM unnest(?::bigint[], ?::boolean[]) AS wanted (key, exclusive)
            """;

    private final JdbcTemplate jdbc;
    private final boolean waits;
    private final Set<StreamId> held = new HashSet<>();

    /** @param waits whether a stream that another transaction holds is waited for */
    StreamLocks(JdbcTemplate jdbc, boolean waits) {
        this.jdbc = jdbc;
        this.waits = waits;
    }

    /**
     * Locks what a command needs, and reads what it writes as it is once it is locked.
     *
     * @throws StreamBusy when another transaction holds one and it is not waited for
     */
    void lock(LedgerCommand command) {
        SortedMap<Long, Boolean> wanted = new TreeMap<>();
        want(command, wanted);
        if (!lock(wanted, List.copyOf(command.writes())).containsAll(wanted.keySet())) {
            throw new StreamBusy();
        }
        held.addAll(needed(command));
    }

    /** Locks what several commands need, and reads what they write; tells whose streams all were free. */
    Set<HandedIn> lockFree(List<HandedIn> wanting) {
        SortedMap<Long, Boolean> wanted = new TreeMap<>();
        Set<StreamId> written = new LinkedHashSet<>();
        for (HandedIn one : wanting) {
            LedgerCommand command = one.submission().command();
            want(command, wanted);
            written.addAll(command.writes());
        }
        Set<Long> locked = lock(wanted, List.copyOf(written));
        Set<HandedIn> free = new HashSet<>();
        for (HandedIn one : wanting) {
            Set<StreamId> needed = needed(one.submission().command());
            if (needed.stream().map(StreamLocks::key).allMatch(locked::contains)) {
                held.addAll(needed);
                free.add(one);
            }
        }
        return free;
    }

    private static void want(LedgerCommand command, SortedMap<Long, Boolean> wanted) {
        command.reads().forEach(stream -> wanted.putIfAbsent(key(stream), false));
        command.writes().forEach(stream -> wanted.put(key(stream), true));
    }

    private static Set<StreamId> needed(LedgerCommand command) {
        Set<StreamId> needed = new HashSet<>(command.reads());
        needed.addAll(command.writes());
        return needed;
    }

    private Set<Long> lock(SortedMap<Long, Boolean> wanted, List<StreamId> written) {
        return ReadAhead.behind(
                jdbc,
                waits ? PATIENTLY : AT_ONCE,
                List.of(wanted.keySet().toArray(Long[]::new), wanted.values().toArray(Boolean[]::new)),
                written);
    }

    /** @throws StreamBusy when another transaction writes it and it is not waited for */
    void share(StreamId stream) {
        if (held.contains(stream)) {
            return;
        }
        String locking = waits ? "pg_advisory_xact_lock_shared(?)::text = ''" : "pg_try_advisory_xact_lock_shared(?)";
        if (!Boolean.TRUE.equals(jdbc.queryForObject("SELECT " + locking, Boolean.class, key(stream)))) {
            throw new StreamBusy();
        }
        held.add(stream);
    }

    /** Streams that share a key only wait for each other once in a while. */
    private static long key(StreamId stream) {
        long mixed = stream.id().getMostSignificantBits() * 0x9E3779B97F4A7C15L
                ^ stream.id().getLeastSignificantBits() * 0xC2B2AE3D27D4EB4FL;
        return mixed ^ ((long) stream.kind().hashCode() << 32);
    }
}
