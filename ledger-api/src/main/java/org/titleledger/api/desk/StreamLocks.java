package org.titleledger.api.desk;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.api.eventstore.ReadAhead;
import org.titleledger.shared.StreamId;

/**
 * Advisory locks on streams, held until the transaction ends (rule L1): shared on what is read, exclusive on what is
 * written, taken in sorted order. PostgreSQL sees a deadlock among those found later, and the desk tries again.
 */
final class StreamLocks {

    private static final String LOCK = """
            SELECT CASE WHEN exclusive THEN pg_advisory_xact_lock(key)::text ELSE pg_advisory_xact_lock_shared(key)::text END
            FROM unnest(?::bigint[], ?::boolean[]) AS wanted (key, exclusive)
            """;

    private final JdbcTemplate jdbc;
    private final Set<StreamId> held = new HashSet<>();

    StreamLocks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks, and reads the stream that is written as it is once it is locked. */
    void lock(StreamId written, Collection<StreamId> read) {
        SortedMap<Long, Boolean> wanted = new TreeMap<>();
        read.forEach(stream -> wanted.put(key(stream), false));
        wanted.put(key(written), true);
        ReadAhead.behind(
                jdbc,
                LOCK,
                List.of(wanted.keySet().toArray(Long[]::new), wanted.values().toArray(Boolean[]::new)),
                written);
        held.add(written);
        held.addAll(read);
    }

    void share(StreamId stream) {
        if (held.add(stream)) {
            jdbc.query("SELECT pg_advisory_xact_lock_shared(?)", row -> {}, key(stream));
        }
    }

    /** Streams that share a key only wait for each other once in a while. */
    private static long key(StreamId stream) {
        long mixed = stream.id().getMostSignificantBits() * 0x9E3779B97F4A7C15L
                ^ stream.id().getLeastSignificantBits() * 0xC2B2AE3D27D4EB4FL;
        return mixed ^ ((long) stream.kind().hashCode() << 32);
    }
}
