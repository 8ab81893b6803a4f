package org.titleledger.projections.reliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Filter;
import org.titleledger.projections.shared.Listed;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.PropertyRef;
import org.titleledger.projections.shared.Sight;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.reliance.CorrectedState;
import org.titleledger.reliance.Reliance;
import org.titleledger.shared.ActId;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.StreamVersion;

/** Reads what was decided on what. */
public final class RelianceQueries {

    /** The correction itself has read what it corrects, and is no reliance on it. */
    private static final String FROM = """
            FROM unnest(:places::int[], :streams::text[], :froms::bigint[], :untils::bigint[], :corrections::uuid[],
                :subjects::uuid[]) AS s (place, stream, begun, ended, correction, subject)
            JOIN projection.reliance r ON r.read_stream = s.stream AND r.read_version >= s.begun
                AND r.read_version < s.ended AND r.act <> s.correction
            LEFT JOIN projection.property_description d ON d.property = r.property
                AND d.valid @> :day::date AND d.known @> :position::bigint
            WHERE r.position <= :position AND %s
            """;

    private final JdbcClient jdbc;

    /** Reads on the database. */
    public RelianceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A state that was corrected.
     *
     * @param stood from when to when it stood
     */
    public record Corrected(CorrectedState state, RelianceItem.Stood stood) {}

    /** What relied on some states, in the log's order; a unit is told of what it sees. */
    public Listed<RelianceItem> on(List<Corrected> states, AsOf asOf, Viewer viewer, Page page) {
        Filter filter = filter(states, asOf);
        Sight sight = Sight.of(viewer, asOf, jdbc);
        sight.restrictIfAny(filter, "s.subject");
        sight.restrictIfAny(filter, "r.property");
        String from = FROM.formatted(filter.sql());
        return new Listed<>(
                filter.statement(
                                jdbc,
                                "SELECT r.*, s.place, d.name " + from + " ORDER BY r.position, s.place" + page.sql())
                        .query((row, number) -> item(row, states.get(row.getInt("place"))))
                        .list(),
                filter.statement(jdbc, "SELECT count(*) " + from)
                        .query(Long.class)
                        .single());
    }

    private static Filter filter(List<Corrected> states, AsOf asOf) {
        List<Integer> places = new ArrayList<>();
        List<String> streams = new ArrayList<>();
        List<Long> froms = new ArrayList<>();
        List<Long> untils = new ArrayList<>();
        List<UUID> corrections = new ArrayList<>();
        List<@Nullable UUID> subjects = new ArrayList<>();
        for (Corrected corrected : states) {
            CorrectedState state = corrected.state();
            places.add(places.size());
            streams.add(state.stream().toString());
            froms.add(state.from());
            untils.add(state.until());
            corrections.add(state.correction().value());
            subjects.add(
                    RelianceProjection.isOfProperty(state.stream())
                            ? state.stream().id()
                            : null);
        }
        return new Filter()
                .asOf(asOf)
                .with("places", new SqlArrayValue("int4", places.toArray()))
                .with("streams", new SqlArrayValue("text", streams.toArray()))
                .with("froms", new SqlArrayValue("int8", froms.toArray()))
                .with("untils", new SqlArrayValue("int8", untils.toArray()))
                .with("corrections", Sql.uuids(corrections))
                .with("subjects", new SqlArrayValue("uuid", subjects.toArray()));
    }

    private static RelianceItem item(ResultSet row, Corrected corrected) throws SQLException {
        CorrectedState state = corrected.state();
        return new RelianceItem(
                new ActId(Sql.id(row, "act")),
                row.getString("type"),
                Reliance.Kind.valueOf(row.getString("kind")),
                row.getString("thing"),
                property(row),
                row.getString("actor"),
                Sql.instant(row, "recorded_at"),
                row.getLong("position"),
                new StreamVersion(StreamId.parse(row.getString("read_stream")), row.getLong("read_version")),
                state.corrected(),
                state.correction(),
                state.kind(),
                corrected.stood());
    }

    private static @Nullable PropertyRef property(ResultSet row) throws SQLException {
        UUID property = Sql.idOrNull(row, "property");
        return property == null ? null : new PropertyRef(new PropertyId(property), row.getString("name"));
    }
}
