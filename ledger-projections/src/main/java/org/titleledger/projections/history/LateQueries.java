package org.titleledger.projections.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Filter;
import org.titleledger.projections.shared.Listed;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.PropertyRef;
import org.titleledger.projections.shared.Sight;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate.Precision;

/** Reads how long after its day an act was recorded. */
public final class LateQueries {

    /** Corrections are about days that were recorded before. */
    private static final String FROM = """
            FROM projection.property_event e
            LEFT JOIN projection.property_description d ON d.property = e.property
                AND d.valid @> :day::date AND d.known @> :position::bigint
            WHERE e.position <= :position AND e.effective_on IS NOT NULL AND e.type NOT LIKE '%%.correction-%%' AND %s
            """;

    private static final String LAG = "(e.recorded_at AT TIME ZONE :zone)::date - e.effective_on";

    private final JdbcClient jdbc;
    private final ZoneId zone;

    /**
     * Reads on the database.
     *
     * @param zone the bureau's
     */
    public LateQueries(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /**
     * An act and its lag.
     *
     * @param precision how exactly the day is known, when not to the day
     * @param lagDays from its day, or the first day of its month or year, to the day it was recorded
     */
    public record LateAct(
            ActId act,
            String type,
            PropertyRef property,
            LocalDate effectiveOn,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Precision precision,

            Instant recordedAt,
            long lagDays,
            String actor) {}

    /** Acts with at least that lag, the longest first. */
    public Listed<LateAct> list(int minimumDays, @Nullable PropertyId property, AsOf asOf, Viewer viewer, Page page) {
        Filter filter = new Filter()
                .asOf(asOf)
                .where(LAG + " >= :minimum")
                .with("minimum", minimumDays)
                .with("zone", zone.getId())
                .whereGiven("property", Sql.uuid(property), "e.property = :property");
        Sight sight = Sight.of(viewer, asOf, jdbc);
        sight.restrict(filter, "e.property");
        sight.restrictEvents(filter);
        String from = FROM.formatted(filter.sql());
        return new Listed<>(
                filter.statement(
                                jdbc,
                                "SELECT e.*, d.name, " + LAG + " AS lag " + from + " ORDER BY lag DESC, e.position"
                                        + page.sql())
                        .query(LateQueries::late)
                        .list(),
                filter.statement(jdbc, "SELECT count(*) " + from)
                        .query(Long.class)
                        .single());
    }

    private static LateAct late(ResultSet row, int number) throws SQLException {
        return new LateAct(
                new ActId(Sql.id(row, "act")),
                row.getString("type"),
                new PropertyRef(new PropertyId(Sql.id(row, "property")), row.getString("name")),
                row.getObject("effective_on", LocalDate.class),
                Sql.shownPrecision(row, "date_precision"),
                Sql.instant(row, "recorded_at"),
                row.getLong("lag"),
                row.getString("actor"));
    }
}
