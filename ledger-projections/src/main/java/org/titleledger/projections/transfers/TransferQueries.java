package org.titleledger.projections.transfers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Filter;
import org.titleledger.projections.shared.Grouped;
import org.titleledger.projections.shared.Listed;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.PropertyRef;
import org.titleledger.projections.shared.Sight;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.projections.transfers.TransferView.Giver;
import org.titleledger.projections.transfers.TransferView.Receiver;
import org.titleledger.property.PropertyId;
import org.titleledger.title.Instrument;
import org.titleledger.title.Right;
import org.titleledger.title.TransferId;
import org.titleledger.title.TransferState;

/** Reads transfer cases. */
public final class TransferQueries {

    private static final String CASES = """
            SELECT t.*, d.name AS property_name, %s FROM projection.transfer t %s
            JOIN projection.property_description d ON d.property = t.property AND d.valid @> :day::date
                AND d.known @> :position::bigint
            WHERE t.known @> :position::bigint AND %%s ORDER BY t.last_moved_at, t.id
            """.formatted(AnnulmentView.COLUMNS, AnnulmentView.JOIN);

    private static final String OPEN_BLOCKER = """
            EXISTS (SELECT FROM projection.transfer_blocker b
            WHERE b.transfer = t.id AND b.kind = :blocker AND b.clearance_position IS NULL
            AND b.known @> :position::bigint)
            """;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    /**
     * Reads on the database.
     *
     * @param zone the bureau's, in which days without movement are counted
     */
    public TransferQueries(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** One case of a property. */
    public Optional<TransferView> one(PropertyId property, TransferId id, AsOf asOf, Viewer viewer) {
        Filter filter = new Filter()
                .where("t.id = :id AND t.property = :property")
                .with("id", id.value())
                .with("property", property.value());
        return read(filter, "", asOf, viewer).stream().findFirst();
    }

    /** Cases, the longest idle first. */
    public Listed<TransferView> list(TransferFilter asked, AsOf asOf, Viewer viewer, Page page) {
        Filter filter = new Filter()
                .whereGiven("state", Sql.name(asked.state()), "t.state = :state")
                .whereGiven("blocker", Sql.name(asked.blocker()), OPEN_BLOCKER)
                .whereGiven("assignee", asked.assignee(), "t.assignee = :assignee");
        if (asked.idleDays() != null) {
            filter.where("t.open AND t.last_moved_at < :movedBefore")
                    .with(
                            "movedBefore",
                            asOf.day()
                                    .minusDays(asked.idleDays() - 1L)
                                    .atStartOfDay(zone)
                                    .toOffsetDateTime());
        }
        List<TransferView> items = read(filter, page.sql(), asOf, viewer);
        long total = filter.statement(
                        jdbc,
                        "SELECT count(*) FROM projection.transfer t WHERE " + AsOf.known("t") + " AND " + filter.sql())
                .query(Long.class)
                .single();
        return new Listed<>(items, total);
    }

    /** The cases of some properties, the newest first. */
    public Grouped<TransferLine> of(AsOf asOf, Collection<UUID> properties) {
        Grouped<TransferLine> lines = new Grouped<>();
        jdbc.sql("SELECT t.*, " + AnnulmentView.COLUMNS + " FROM projection.transfer t " + AnnulmentView.JOIN
                        + " WHERE t.property = ANY(:ids::uuid[]) AND " + AsOf.known("t") + " ORDER BY t.position DESC")
                .params(asOf.parameters())
                .param("ids", Sql.uuids(properties))
                .query(row -> {
                    lines.add(
                            Sql.id(row, "property"),
                            new TransferLine(
                                    new TransferId(Sql.id(row, "id")),
                                    Right.valueOf(row.getString("right_kind")),
                                    TransferState.valueOf(row.getString("state")),
                                    AnnulmentView.read(row)));
                });
        return lines;
    }

    private List<TransferView> read(Filter filter, String page, AsOf asOf, Viewer viewer) {
        Sight.of(viewer, asOf, jdbc).restrict(filter, "t.property");
        filter.asOf(asOf);
        List<UUID> ids = filter.statement(jdbc, CASES.formatted(filter.sql()) + page)
                .query((row, number) -> Sql.id(row, "id"))
                .list();
        TransferParts parts = TransferParts.of(ids, asOf, jdbc);
        return filter.statement(jdbc, CASES.formatted(filter.sql()) + page)
                .query((row, number) -> view(row, parts, asOf.day()))
                .list();
    }

    private TransferView view(ResultSet row, TransferParts parts, LocalDate day) throws SQLException {
        UUID id = Sql.id(row, "id");
        List<Giver> from = parts.givers().of(id);
        List<Receiver> to = parts.receivers().of(id);
        Instant lastMovedAt = Sql.instant(row, "last_moved_at");
        return new TransferView(
                new TransferId(id),
                new PropertyRef(new PropertyId(Sql.id(row, "property")), row.getString("property_name")),
                Right.valueOf(row.getString("right_kind")),
                TransferState.valueOf(row.getString("state")),
                AnnulmentView.read(row),
                from.size() == 1 ? from.getFirst().party() : null,
                to.size() == 1 ? to.getFirst().party() : null,
                from,
                to,
                Instrument.valueOf(row.getString("instrument")),
                row.getString("basis"),
                row.getString("assignee"),
                row.getString("acceptance_number"),
                row.getObject("opened_on", LocalDate.class),
                lastMovedAt,
                row.getBoolean("open") ? ChronoUnit.DAYS.between(LocalDate.ofInstant(lastMovedAt, zone), day) : null,
                parts.blockers().of(id),
                parts.steps().of(id),
                parts.comments().of(id));
    }
}
