package org.titleledger.projections.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Timeline;

/** Resolves on which days the facts of a table hold. The rule is {@link Timeline}'s; here it is only asked. */
public final class Stretches {

    private record Row(
            List<Object> key,
            long position,
            @Nullable LegalDate effectiveOn,
            ActId act,
            @Nullable String valid) {}

    private static final int AT_ONCE = 5_000;

    private final JdbcTemplate jdbc;
    private final FactTable table;

    Stretches(JdbcTemplate jdbc, FactTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** The stretch of a fact that has no other beside it. */
    static Days alone(FactTable table, @Nullable LegalDate since, ActId act) {
        Timeline<Long> timeline = new Timeline<>(List.of(new Timeline.Fact<>(0L, since, 0, act)));
        return range(table, timeline.stretches().getFirst(), true);
    }

    /** Resolves everything that has more than one fact; nothing else can have changed since it was written. */
    public static void resolveAll(JdbcTemplate jdbc, FactTable table) {
        new Stretches(jdbc, table).resolveAll();
    }

    private void resolveAll() {
        List<UUID> several = several();
        for (int first = 0; first < several.size(); first += AT_ONCE) {
            resolve(Set.copyOf(several.subList(first, Math.min(first + AT_ONCE, several.size()))));
        }
    }

    /** Every row is looked at, for which PostgreSQL should take no index. */
    private List<UUID> several() {
        String subject = table.keys().getFirst();
        jdbc.execute("SET LOCAL enable_seqscan = on");
        List<UUID> several = jdbc.queryForList(
                "SELECT DISTINCT " + subject + " FROM (SELECT " + subject + " FROM " + table.name() + " GROUP BY "
                        + String.join(", ", table.keys()) + " HAVING count(*) > 1) AS several",
                UUID.class);
        jdbc.execute("SET LOCAL enable_seqscan = off");
        return several;
    }

    void resolve(Set<UUID> touched) {
        Map<List<Object>, List<Row>> timelines = read(touched).stream()
                .collect(Collectors.groupingBy(Row::key, LinkedHashMap::new, Collectors.toList()));
        List<Object[]> changes = new ArrayList<>();
        timelines.values().forEach(rows -> addChanges(rows, changes));
        if (!changes.isEmpty()) {
            jdbc.batchUpdate(
                    "UPDATE " + table.name() + " SET valid = ?::daterange WHERE position = ? AND "
                            + table.keys().stream().map(key -> key + " = ?").collect(Collectors.joining(" AND ")),
                    changes);
        }
    }

    private List<Row> read(Set<UUID> touched) {
        RowMapper<Row> mapper = (row, number) -> {
            List<Object> key = new ArrayList<>();
            for (String column : table.keys()) {
                key.add(row.getObject(column));
            }
            return new Row(
                    key,
                    row.getLong("position"),
                    Sql.legalDate(row, "effective_on", "date_precision"),
                    new ActId(Sql.id(row, "act")),
                    row.getString("valid"));
        };
        return jdbc.query(
                "SELECT " + String.join(", ", table.keys())
                        + ", position, effective_on, date_precision, act, valid::text AS valid FROM "
                        + table.name() + " WHERE " + table.keys().getFirst() + " = ANY(?::uuid[])",
                mapper,
                Sql.uuids(touched));
    }

    private void addChanges(List<Row> rows, List<Object[]> changes) {
        Map<Long, String> resolved = resolved(rows);
        for (Row row : rows) {
            String valid = resolved.get(row.position());
            if (!Objects.equals(valid, row.valid())) {
                List<@Nullable Object> values = new ArrayList<>();
                values.add(valid);
                values.add(row.position());
                values.addAll(row.key());
                changes.add(values.toArray());
            }
        }
    }

    private Map<Long, String> resolved(List<Row> rows) {
        Timeline<Long> timeline = new Timeline<>(rows.stream()
                .map(row -> new Timeline.Fact<>(row.position(), row.effectiveOn(), row.position(), row.act()))
                .toList());
        Map<Long, String> resolved = new LinkedHashMap<>();
        for (Timeline.Stretch<Long> stretch : timeline.stretches()) {
            resolved.put(
                    stretch.fact().stated(),
                    range(table, stretch, resolved.isEmpty()).text());
        }
        return resolved;
    }

    private static Days range(FactTable table, Timeline.Stretch<Long> stretch, boolean first) {
        return new Days(table.reachesBack() && first ? null : stretch.from(), stretch.until());
    }
}
