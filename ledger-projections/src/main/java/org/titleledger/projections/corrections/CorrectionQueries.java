package org.titleledger.projections.corrections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.correction.CorrectionCase.State;
import org.titleledger.correction.CorrectionId;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Filter;
import org.titleledger.projections.shared.Listed;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.projections.shared.PropertyRef;
import org.titleledger.projections.shared.Sight;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;

/** Reads which corrections were asked for. */
public final class CorrectionQueries {

    /** A property that nobody describes on the day has no name there, and its correction waits all the same. */
    private static final String FROM = """
            FROM projection.correction c
            LEFT JOIN projection.property_description d ON d.property = c.property
                AND d.valid @> :day::date AND d.known @> :position::bigint
            WHERE c.known @> :position::bigint AND %s
            """;

    private final JdbcClient jdbc;

    /** Reads on the database. */
    public CorrectionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Corrections, those that have waited longest first.
     *
     * @param state what became of them; all when {@code null}
     */
    public Listed<CorrectionLine> list(
            @Nullable State state, Correction.@Nullable Kind kind, AsOf asOf, Viewer viewer, Page page) {
        Filter filter = new Filter()
                .asOf(asOf)
                .whereGiven("state", Sql.name(state), "c.state = :state")
                .whereGiven("kind", Sql.name(kind), "c.kind = :kind");
        Sight sight = Sight.of(viewer, asOf, jdbc);
        sight.restrict(filter, "c.property");
        if (!sight.everything()) {
            filter.where("c.stream <> 'occupancy'");
        }
        String from = FROM.formatted(filter.sql());
        return new Listed<>(
                filter.statement(
                                jdbc,
                                "SELECT c.*, d.name AS property_name, " + PartyRef.columns("c.party", "who") + " "
                                        + from + " ORDER BY c.position" + page.sql())
                        .query(CorrectionQueries::line)
                        .list(),
                filter.statement(jdbc, "SELECT count(*) " + from)
                        .query(Long.class)
                        .single());
    }

    private static CorrectionLine line(ResultSet row, int number) throws SQLException {
        return new CorrectionLine(
                new CorrectionId(Sql.id(row, "id")),
                row.getString("stream"),
                property(row),
                PartyRef.readOrNull(row, "who"),
                new ActId(Sql.id(row, "target")),
                Correction.Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                Sql.instant(row, "asked_at"),
                row.getString("reason"),
                row.getString("decided_by"),
                Sql.instantOrNull(row, "decided_at"));
    }

    private static @Nullable PropertyRef property(ResultSet row) throws SQLException {
        UUID property = Sql.idOrNull(row, "property");
        String name = row.getString("property_name");
        return property == null ? null : new PropertyRef(new PropertyId(property), name == null ? "" : name);
    }
}
