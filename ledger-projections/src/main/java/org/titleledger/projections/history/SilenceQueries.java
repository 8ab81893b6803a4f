package org.titleledger.projections.history;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Filter;
import org.titleledger.projections.shared.Sight;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.ActId;

/** Answers that nothing is recorded, which is an answer that can be proved wrong by one act. */
public final class SilenceQueries {

    /** A day that is known to the month or year may be any day of it. */
    private static final String WITHIN = """
            e.effective_on < :to AND e.effective_on + CASE e.date_precision
                WHEN 'YEAR' THEN interval '1 year' WHEN 'MONTH' THEN interval '1 month' ELSE interval '1 day' END > :from
            """;

    private static final String ACTS = """
            SELECT e.act, min(e.position) AS place FROM projection.property_event e
            WHERE e.position <= :position AND %s GROUP BY e.act ORDER BY place
            """;

    private final JdbcClient jdbc;

    /** Reads on the database. */
    public SilenceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether nothing is recorded.
     *
     * @param nothing whether no act of a known day falls into the time
     * @param acts those that do
     * @param undated those of unknown day, which may
     */
    public record Silence(boolean nothing, List<ActId> acts, List<ActId> undated) {

        public Silence {
            acts = List.copyOf(acts);
            undated = List.copyOf(undated);
        }
    }

    /** Every act about a property that took effect from one day on and before another. */
    public Silence about(PropertyId property, LocalDate from, LocalDate to, AsOf asOf, Viewer viewer) {
        List<ActId> acts = acts(
                property,
                asOf,
                viewer,
                filter -> filter.where(WITHIN).with("from", from).with("to", to));
        List<ActId> undated = acts(
                property,
                asOf,
                viewer,
                filter -> filter.where("e.effective_on IS NULL AND e.type NOT LIKE '%.correction-%'"));
        return new Silence(acts.isEmpty(), acts, undated);
    }

    private List<ActId> acts(
            PropertyId property, AsOf asOf, Viewer viewer, java.util.function.UnaryOperator<Filter> narrowing) {
        Filter filter = narrowing.apply(new Filter()
                .where("e.property = :property")
                .with("property", property.value())
                .asOf(asOf));
        Sight sight = Sight.of(viewer, asOf, jdbc);
        sight.restrict(filter, "e.property");
        sight.restrictEvents(filter);
        return filter.statement(jdbc, ACTS.formatted(filter.sql()))
                .query((row, number) -> new ActId(Sql.id(row, "act")))
                .list();
    }
}
