package org.titleledger.projections.bureau;

import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.bureau.DesignationId;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.projections.shared.Sql;

/** Reads which party is the bureau. */
public final class BureauQueries {

    private final JdbcClient jdbc;
    private final ZoneId zone;

    /**
     * Reads on the database.
     *
     * @param zone the bureau's
     */
    public BureauQueries(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** The bureau of a day. */
    public BureauView current(AsOf asOf) {
        return jdbc.sql("SELECT b.*, " + PartyRef.columns("b.party", "who")
                        + " FROM projection.bureau b WHERE b.valid @> :day::date AND b.known @> :position::bigint")
                .params(asOf.parameters())
                .query((row, number) -> new BureauView(
                        PartyRef.read(row, "who"),
                        Sql.date(row, "effective_on"),
                        Sql.shownPrecision(row, "date_precision"),
                        zone))
                .optional()
                .orElseGet(() -> new BureauView(null, null, null, zone));
    }

    /** Every designation that was asked for, the latest first. */
    public List<DesignationView> designations(AsOf asOf) {
        return jdbc.sql("SELECT b.*, " + PartyRef.columns("b.party", "who")
                        + " FROM projection.bureau_designation b WHERE b.known @> :position::bigint"
                        + " ORDER BY b.position DESC")
                .params(asOf.parameters())
                .query((row, number) -> new DesignationView(
                        new DesignationId(Sql.id(row, "id")),
                        PartyRef.read(row, "who"),
                        Sql.date(row, "asked_for"),
                        Sql.shownPrecision(row, "asked_precision"),
                        row.getString("asked_by"),
                        Sql.instant(row, "asked_at"),
                        row.getString("approved_by"),
                        Sql.instantOrNull(row, "approved_at")))
                .list();
    }
}
