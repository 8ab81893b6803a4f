package org.titleledger.projections.title;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Grouped;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.projections.shared.Sql;
import org.titleledger.title.ExceptionId;

/** Reads exceptions. */
public final class ExceptionQueries {

    private static final String NOT_OVER = "SELECT e.*, asked.recorded_at AS asked_at, allowing.actor AS approved_by,"
            + " allowing.recorded_at AS approved_at, " + PartyRef.columns("e.holder", "allowed")
            + " FROM projection.title_exception e JOIN projection.property_event asked USING (property, position)"
            + " LEFT JOIN projection.property_event allowing ON allowing.property = e.property"
            + " AND allowing.position = e.approval_position WHERE e.property = ANY(:ids::uuid[]) AND " + AsOf.known("e")
            + " AND (e.until IS NULL OR e.until > :day) ORDER BY e.effective_on, e.position";

    private final JdbcClient jdbc;

    /** Reads on the database. */
    public ExceptionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The exceptions that are not over on a day, those not yet approved among them. */
    public Grouped<ExceptionView> on(AsOf asOf, Collection<UUID> properties) {
        Grouped<ExceptionView> exceptions = new Grouped<>();
        jdbc.sql(NOT_OVER)
                .param("ids", Sql.uuids(properties))
                .params(asOf.parameters())
                .query(row -> {
                    exceptions.add(
                            Sql.id(row, "property"),
                            new ExceptionView(
                                    new ExceptionId(Sql.id(row, "id")),
                                    row.getString("article"),
                                    PartyRef.read(row, "allowed"),
                                    row.getObject("effective_on", LocalDate.class),
                                    Sql.date(row, "until"),
                                    row.getString("asked_by"),
                                    Sql.instant(row, "asked_at"),
                                    row.getString("approved_by"),
                                    Sql.instantOrNull(row, "approved_at")));
                });
        return exceptions;
    }
}
