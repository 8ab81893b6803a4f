package org.titleledger.projections.custody;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.custody.CustodyState.Handover;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Filter;
import org.titleledger.projections.shared.Grouped;
import org.titleledger.projections.shared.PartyNames;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.projections.shared.Sight;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.shared.TwoAxes.Known;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.ActId;

/** Reads the chain of custody. */
public final class CustodyQueries {

    private static final String ON = "SELECT c.property, c.effective_on, c.date_precision, c.act, "
            + PartyRef.columns("c.custodian", "keeper")
            + " FROM " + AsOf.ofEach("custody", "property", "c");

    private static final String CHAIN =
            "SELECT c.*, e.recorded_at, upper(c.valid) AS until, c.valid IS NOT NULL AS holds, "
                    + PartyRef.columns("c.giver", "gave") + ", " + PartyRef.columns("c.custodian", "keeper")
                    + " FROM projection.custody c JOIN projection.property_event e USING (property, position)"
                    + " WHERE %s ORDER BY c.effective_on NULLS FIRST, c.position";

    private final JdbcClient jdbc;

    /** Reads on the database. */
    public CustodyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who keeps some properties on a day. */
    public Grouped<CustodyView> on(AsOf asOf, Collection<UUID> properties) {
        Grouped<CustodyView> custody = new Grouped<>();
        jdbc.sql(ON)
                .param("ids", Sql.uuids(properties))
                .params(asOf.parameters())
                .query(row -> {
                    custody.add(
                            Sql.id(row, "property"),
                            new CustodyView(
                                    PartyRef.read(row, "keeper"),
                                    Sql.date(row, "effective_on"),
                                    Sql.shownPrecision(row, "date_precision"),
                                    new ActId(Sql.id(row, "act"))));
                });
        return custody;
    }

    /** All handovers of a property in the law's time, the parties named as on a day. */
    public List<HandoverView> chain(PropertyId property, AsOf asOf, Viewer viewer) {
        Filter filter = new Filter()
                .where("c.property = :property")
                .where(AsOf.known("c"))
                .with("property", property.value())
                .asOf(asOf);
        Sight.of(viewer, asOf, jdbc).restrict(filter, "c.property");
        return filter.statement(jdbc, CHAIN.formatted(filter.sql()))
                .query((row, number) -> new HandoverView(
                        PartyRef.readOrNull(row, "gave"),
                        PartyRef.read(row, "keeper"),
                        Sql.date(row, "effective_on"),
                        Sql.shownPrecision(row, "date_precision"),
                        Sql.date(row, "until"),
                        row.getBoolean("holds"),
                        Sql.instant(row, "recorded_at"),
                        new ActId(Sql.id(row, "act"))))
                .list();
    }

    /** Who kept it on both axes, from the entries of the custody stream. */
    public CustodyTimeline timeline(List<Entry> history, AsOf asOf) {
        List<Known<String, Handover>> rows = CustodyTimeline.known(history);
        PartyNames names =
                PartyNames.of(rows.stream().flatMap(CustodyTimeline::parties).toList(), asOf, jdbc);
        return new CustodyTimeline(
                rows.stream().map(row -> CustodyTimeline.row(row, names)).toList());
    }
}
