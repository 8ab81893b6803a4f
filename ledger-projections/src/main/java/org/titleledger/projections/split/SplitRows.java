package org.titleledger.projections.split;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlValue;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Days;
import org.titleledger.projections.shared.Span;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.split.SplitRow.SplitHolder;

/** The rows about split titles that were known at a position or later. */
final class SplitRows {

    private static final String TITLES = "SELECT t.*, " + RowsReader.valid("t") + ", " + RowsReader.known("t")
            + " FROM split_title t WHERE t.property = ANY(?::uuid[]) AND t.known && int8range(?, NULL)";

    private static final String HOLDERS = "SELECT t.*, " + RowsReader.valid("t") + ", " + RowsReader.known("t")
            + " FROM split_holder t WHERE t.property = ANY(?::uuid[]) AND t.known && int8range(?, NULL)"
            + " ORDER BY t.ordinal";

    private record OfRow(UUID property, Days valid, Span known) {

        static OfRow read(ResultSet row) throws SQLException {
            Timed<SubjectRows.Holding<Boolean>> timed = RowsReader.holding(row, true);
            return new OfRow(Sql.id(row, "property"), timed.value().valid(), timed.known());
        }
    }

    private final JdbcTemplate jdbc;

    SplitRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Set<Timed<SplitRow>>> read(Collection<UUID> properties, long position) {
        SqlValue ids = Sql.uuids(properties);
        Map<OfRow, List<SplitHolder>> holders = new HashMap<>();
        jdbc.query(
                HOLDERS,
                row -> {
                    holders.computeIfAbsent(OfRow.read(row), key -> new ArrayList<>())
                            .add(new SplitHolder(
                                    Sql.id(row, "party"), row.getString("share"), row.getBoolean("dissolved")));
                },
                ids,
                position);
        Map<UUID, Set<Timed<SplitRow>>> rows = new HashMap<>();
        jdbc.query(
                TITLES,
                row -> {
                    OfRow of = OfRow.read(row);
                    rows.computeIfAbsent(of.property(), key -> new HashSet<>())
                            .add(new Timed<>(of.known(), row(row, of, holders.getOrDefault(of, List.of()))));
                },
                ids,
                position);
        return rows;
    }

    private static SplitRow row(ResultSet row, OfRow of, List<SplitHolder> holders) throws SQLException {
        Array causes = row.getArray("causes");
        return new SplitRow(
                of.valid(),
                Sql.date(row, "since"),
                List.of((String[]) causes.getArray()),
                row.getString("certificate_class"),
                holders);
    }

    /** Puts other rows in the place of those that were known at a position or later. */
    void replace(Map<UUID, Set<Timed<SplitRow>>> rows, long position) {
        SqlValue ids = Sql.uuids(rows.keySet());
        jdbc.update(
                "DELETE FROM split_title WHERE property = ANY(?::uuid[]) AND known && int8range(?, NULL)",
                ids,
                position);
        jdbc.update(
                "DELETE FROM split_holder WHERE property = ANY(?::uuid[]) AND known && int8range(?, NULL)",
                ids,
                position);
        Batch batch = Batch.of(jdbc);
        rows.forEach((property, all) -> all.forEach(row -> row.value().insert(property, row.known(), batch)));
        batch.flush();
    }
}
