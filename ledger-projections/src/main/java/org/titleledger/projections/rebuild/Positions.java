package org.titleledger.projections.rebuild;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.projections.Registers;
import org.titleledger.projections.shared.Arrival;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Segments;

/** How far the read models are that are read and those that are made. */
final class Positions {

    private static final int PAGE = 1_000;

    private final JdbcTemplate jdbc;
    private final Segments segments;
    private final Log log;
    private final Registers read;
    private final Registers made;

    /** @param made the registers that are made */
    Positions(JdbcTemplate jdbc, Segments segments, Log log, Registers made) {
        this.jdbc = jdbc;
        this.segments = segments;
        this.log = log;
        this.read = new Registers(jdbc, Registers.SCHEMA, segments, log);
        this.made = made;
    }

    /** How far the segment of a schema is that is furthest; 0 before the first event. */
    long highest(String schema) {
        Long position = jdbc.queryForObject("SELECT max(position) FROM " + schema + ".watermark", Long.class);
        return position == null ? 0 : position;
    }

    /**
     * Brings all segments of both to the position of the furthest, in the transaction that is under way and keeps others from
     * writing.
     *
     * @return by how many positions all of them together had to move
     */
    long level() {
        long last = Math.max(highest(Registers.SCHEMA), highest(ProjectionSchema.NEXT));
        return segments.all()
                .mapToLong(segment -> bring(read, Registers.SCHEMA, segment, last)
                        + bring(made, ProjectionSchema.NEXT, segment, last))
                .sum();
    }

    private long bring(Registers registers, String schema, int segment, long last) {
        long begin = taken(schema, segment);
        long taken = begin;
        while (taken < last) {
            List<Arrival> page = log.after(taken, PAGE).stream()
                    .filter(arrival -> arrival.position() <= last)
                    .toList();
            if (page.isEmpty()) {
                throw new IllegalStateException("position " + last + " was taken and is not in the log");
            }
            registers.take(
                    segment,
                    page.stream()
                            .filter(arrival -> segments.of(arrival.subject()) == segment)
                            .toList(),
                    page.getLast().position(),
                    page.getLast().recordedAt());
            taken = page.getLast().position();
        }
        return taken - begin;
    }

    private long taken(String schema, int segment) {
        Long position = jdbc.queryForObject(
                "SELECT position FROM " + schema + ".watermark WHERE segment = ?", Long.class, segment);
        return position == null ? 0 : position;
    }
}
