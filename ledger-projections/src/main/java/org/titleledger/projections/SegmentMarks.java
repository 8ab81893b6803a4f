package org.titleledger.projections;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far each segment is; held and moved in the transaction that writes its rows. */
final class SegmentMarks {

    private final JdbcTemplate jdbc;

    SegmentMarks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a segment for this transaction alone, and tells the last position it has taken. */
    long hold(int segment) {
        Long position =
                jdbc.queryForObject("SELECT position FROM watermark WHERE segment = ? FOR UPDATE", Long.class, segment);
        if (position == null) {
            throw new IllegalStateException("no mark of segment " + segment);
        }
        return position;
    }

    void moveTo(int segment, long position, Instant recordedAt) {
        jdbc.update(
                "UPDATE watermark SET position = ?, recorded_at = ? WHERE segment = ?",
                position,
                recordedAt.atOffset(ZoneOffset.UTC),
                segment);
    }
}
