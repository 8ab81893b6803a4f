package org.titleledger.projections.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlValue;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Days;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Sql;
import org.titleledger.property.PropertyId;
import org.titleledger.split.Known;
import org.titleledger.split.SplitTitle;

/**
 * The days on which each title is split. It follows the other registers: when their rows are written, everything whose
 * answer an event may have changed is judged anew. The rule itself is {@link SplitTitle}'s.
 */
public final class SplitProjection {

    private static final int AT_ONCE = 500;

    /** A number that no other advisory lock of the ledger has, to which the schema's is added. */
    private static final long JUDGING = 0x7469_746C_7000_0000L;

    private final JdbcTemplate jdbc;
    private final long lock;
    private final Affected affected;
    private final KnownReader reader;

    /**
     * Reads and writes through the transaction that is under way.
     *
     * @param schema where its tables are, on the search path
     */
    public SplitProjection(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.lock = JUDGING + schema.hashCode();
        this.affected = new Affected(jdbc);
        this.reader = new KnownReader(jdbc);
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
        judgeInPortions(new ArrayList<>(affected.by(entries)));
    }

    private void judgeInPortions(List<UUID> properties) {
        for (int first = 0; first < properties.size(); first += AT_ONCE) {
            judge(properties.subList(first, Math.min(first + AT_ONCE, properties.size())));
        }
    }

    /** Judges everything, after a load. */
    public void afterAll() {
        judgeInPortions(affected.ever());
    }

    /** What was never in the bureau's custody has no row, and what once was stays in the registers for ever. */
    private void judge(List<UUID> properties) {
        Set<UUID> candidates = affected.everInTheBureausCustody(properties);
        if (candidates.isEmpty()) {
            return;
        }
        SqlValue ids = Sql.uuids(candidates);
        jdbc.update("DELETE FROM split_title WHERE property = ANY(?::uuid[])", ids);
        jdbc.update("DELETE FROM split_holder WHERE property = ANY(?::uuid[])", ids);
        Known known = reader.about(candidates);
        Map<PropertyId, SplitTitle> found = candidates.stream()
                .map(PropertyId::new)
                .collect(Collectors.toMap(id -> id, id -> SplitTitle.of(id, known)));
        write(found);
    }

    private void write(Map<PropertyId, SplitTitle> found) {
        Batch batch = Batch.of(jdbc);
        found.forEach(
                (property, split) -> split.stretches().forEach(stretch -> write(property.value(), stretch, batch)));
        batch.flush();
    }

    private static void write(UUID property, SplitTitle.Stretch stretch, Batch batch) {
        Days valid = new Days(stretch.from(), stretch.until());
        batch.insert(
                "split_title",
                "property, valid, since, causes, certificate_class",
                property,
                valid,
                stretch.since(),
                stretch.finding().causes().stream().map(Enum::name).toArray(String[]::new),
                stretch.finding().certificates().name());
        List<SplitTitle.SplitHolder> holders = stretch.finding().holders();
        for (int ordinal = 0; ordinal < holders.size(); ordinal++) {
            SplitTitle.SplitHolder holder = holders.get(ordinal);
            batch.insert(
                    "split_holder",
                    "property, valid, ordinal, party, share, dissolved",
                    property,
                    valid,
                    ordinal,
                    holder.party().value(),
                    holder.share() == null ? null : holder.share().toString(),
                    holder.dissolved());
        }
    }
}
