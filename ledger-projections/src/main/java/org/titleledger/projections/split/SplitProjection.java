package org.titleledger.projections.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Span;
import org.titleledger.property.PropertyId;
import org.titleledger.split.Known;
import org.titleledger.split.SplitTitle;

/**
 * The days on which each title is split, as known at each position. It follows the other registers: when their rows are written, everything whose
 * answer an event may have changed is judged anew. The rule itself is {@link SplitTitle}'s.
 */
public final class SplitProjection {

    private static final int AT_ONCE = 500;

    /** A number that no other advisory lock of the ledger has, to which the schema's is added. */
    private static final long JUDGING = 0x7469_746C_7000_0000L;

    private final JdbcTemplate jdbc;
    private final long lock;
    private final Affected affected;
    private final RowsReader reader;
    private final SplitRows rows;

    /**
     * Reads and writes through the transaction that is under way.
     *
     * @param schema where its tables are, on the search path
     */
    public SplitProjection(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.lock = JUDGING + schema.hashCode();
        this.affected = new Affected(jdbc);
        this.reader = new RowsReader(jdbc);
        this.rows = new SplitRows(jdbc);
    }

    /**
     * Judges again what some events touch; the rows of all other registers are written already. A judgement looks across
     * segments, at other properties and at parties: whoever judges does so alone until its transaction ends, so that of
     * two which touch the same title the second sees the rows of the first.
     */
    public void after(List<Entry> entries) {
        if (!Affected.mayBeBy(entries)) {
            return;
        }
        jdbc.query("SELECT pg_advisory_xact_lock(?)", row -> {}, lock);
        judgeInPortions(
                new ArrayList<>(affected.by(entries)), entries.getFirst().position() - 1);
    }

    private void judgeInPortions(List<UUID> properties, long settled) {
        for (int first = 0; first < properties.size(); first += AT_ONCE) {
            judge(properties.subList(first, Math.min(first + AT_ONCE, properties.size())), settled);
        }
    }

    /** Judges everything, after a load. */
    public void afterAll() {
        judgeInPortions(affected.ever(), 0);
    }

    /** What was never in the bureau's custody has no row, and what once was stays in the registers for ever. */
    private void judge(List<UUID> properties, long settled) {
        Set<UUID> candidates = affected.everInTheBureausCustody(properties);
        if (candidates.isEmpty()) {
            return;
        }
        PropertyRows known = reader.about(candidates, settled);
        Map<UUID, Set<Timed<SplitRow>>> before = rows.read(candidates, settled);
        Map<UUID, Set<Timed<SplitRow>>> changed = new HashMap<>();
        for (UUID property : candidates) {
            Set<Timed<SplitRow>> written = before.getOrDefault(property, Set.of());
            Set<Timed<SplitRow>> judged = judge(property, known, written, settled);
            if (!judged.equals(written)) {
                changed.put(property, judged);
            }
        }
        if (!changed.isEmpty()) {
            rows.replace(changed, settled);
        }
    }

    /** The answers known at the settled position go on until, at one behind it, the rule answers otherwise. */
    private static Set<Timed<SplitRow>> judge(
            UUID property, PropertyRows known, Set<Timed<SplitRow>> written, long settled) {
        Surroundings surroundings = new Surroundings(property, known);
        Set<Timed<SplitRow>> rows = new HashSet<>();
        Map<SplitRow, Long> open = new HashMap<>();
        written.stream()
                .filter(row -> row.isKnownAt(settled))
                .forEach(row -> open.put(row.value(), row.known().from()));
        for (long seam : surroundings.seamsBehind(settled)) {
            Known then = surroundings.at(seam);
            Set<SplitRow> now = then == null ? Set.of() : answers(property, then);
            open.entrySet().removeIf(row -> {
                boolean over = !now.contains(row.getKey());
                if (over) {
                    rows.add(new Timed<>(new Span(row.getValue(), seam), row.getKey()));
                }
                return over;
            });
            now.forEach(row -> open.putIfAbsent(row, seam));
        }
        open.forEach((row, since) -> rows.add(new Timed<>(Span.since(since), row)));
        return rows;
    }

    private static Set<SplitRow> answers(UUID property, Known known) {
        return SplitTitle.of(new PropertyId(property), known).stretches().stream()
                .map(SplitRow::of)
                .collect(Collectors.toSet());
    }
}
