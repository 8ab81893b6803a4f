package org.titleledger.projections.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.projections.parties.PartyView.FormerName;
import org.titleledger.projections.parties.PartyView.SuccessorView;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Filter;
import org.titleledger.projections.shared.Grouped;
import org.titleledger.projections.shared.Listed;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.projections.shared.PartyStatus;
import org.titleledger.projections.shared.Sql;

/** Reads parties. */
public final class PartyQueries {

    private static final String ROWS = """
            SELECT * FROM (
                SELECT p.*, projection.name_of(p.id, :day::date, :position::bigint) AS name,
                    projection.status_of(p.id, :day::date, :position::bigint) AS status
                FROM projection.party p WHERE p.known @> :position::bigint
            ) p WHERE %s ORDER BY p.name, p.id
            """;

    private static final String COUNT = """
            SELECT count(*) FROM (
                SELECT p.*, projection.status_of(p.id, :day::date, :position::bigint) AS status
                FROM projection.party p WHERE p.known @> :position::bigint
            ) p WHERE %s
            """;

    /** By a name of any day, so that what is printed on old papers is found. */
    private static final String FOUND = """
            p.credit_code ILIKE :q OR p.id IN (SELECT n.party FROM projection.party_name n
                WHERE n.name ILIKE :q AND n.known @> :position::bigint)
            """;

    private final JdbcClient jdbc;

    /** Reads on the database. */
    public PartyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One party on a day. */
    public Optional<PartyView> one(PartyId id, AsOf asOf) {
        return read(new Filter().where("p.id = :id").with("id", id.value()).asOf(asOf), "", asOf).stream()
                .findFirst();
    }

    /**
     * Parties by name.
     *
     * @param q a part of a name it ever had, or of its credit code
     */
    public Listed<PartyView> list(@Nullable String q, @Nullable PartyStatus status, AsOf asOf, Page page) {
        Filter filter = new Filter()
                .asOf(asOf)
                .whereGiven("q", Filter.anywhere(q), FOUND)
                .whereGiven("status", Sql.name(status), "p.status = :status");
        long total = filter.statement(jdbc, COUNT.formatted(filter.sql()))
                .query(Long.class)
                .single();
        return new Listed<>(read(filter, page.sql(), asOf), total);
    }

    private List<PartyView> read(Filter filter, String page, AsOf asOf) {
        String sql = ROWS.formatted(filter.sql()) + page;
        List<UUID> ids = filter.statement(jdbc, sql)
                .query((row, number) -> Sql.id(row, "id"))
                .list();
        Grouped<FormerName> names = names(ids, asOf);
        Grouped<SuccessorView> successors = successors(ids, asOf);
        Map<UUID, Long> versions = versions(ids, asOf);
        return filter.statement(jdbc, sql)
                .query((row, number) -> view(row, names, successors, versions))
                .list();
    }

    private static PartyView view(
            ResultSet row, Grouped<FormerName> names, Grouped<SuccessorView> successors, Map<UUID, Long> versions)
            throws SQLException {
        UUID id = Sql.id(row, "id");
        PartyStatus status = PartyStatus.valueOf(row.getString("status"));
        boolean dissolved = status == PartyStatus.DISSOLVED;
        return new PartyView(
                new PartyId(id),
                row.getString("name"),
                PartyKind.valueOf(row.getString("kind")),
                row.getString("credit_code"),
                status,
                Sql.date(row, "established_on"),
                Sql.shownPrecision(row, "established_precision"),
                dissolved ? Sql.date(row, "dissolved_on") : null,
                dissolved ? Sql.shownPrecision(row, "dissolved_precision") : null,
                names.of(id),
                successors.of(id),
                versions.getOrDefault(id, 0L));
    }

    /** How many events each has; the log itself knows best. */
    private Map<UUID, Long> versions(List<UUID> ids, AsOf asOf) {
        Map<UUID, Long> versions = new HashMap<>();
        jdbc.sql(
                        "SELECT p.id, max(e.sequence) + 1 AS version FROM unnest(:ids::uuid[]) AS p (id)"
                                + " JOIN ledger.event e ON e.stream = 'party:' || p.id AND e.position <= :position GROUP BY p.id")
                .param("ids", Sql.uuids(ids))
                .param("position", asOf.position())
                .query(row -> {
                    versions.put(Sql.id(row, "id"), row.getLong("version"));
                });
        return versions;
    }

    private Grouped<FormerName> names(List<UUID> ids, AsOf asOf) {
        Grouped<FormerName> names = new Grouped<>();
        jdbc.sql("SELECT party, name, upper(valid) AS until FROM projection.party_name"
                        + " WHERE party = ANY(:ids::uuid[]) AND known @> :position::bigint"
                        + " AND upper(valid) <= :day ORDER BY upper(valid) DESC")
                .param("ids", Sql.uuids(ids))
                .params(asOf.parameters())
                .query(row -> {
                    names.add(Sql.id(row, "party"), new FormerName(row.getString("name"), Sql.date(row, "until")));
                });
        return names;
    }

    private Grouped<SuccessorView> successors(List<UUID> ids, AsOf asOf) {
        Grouped<SuccessorView> successors = new Grouped<>();
        jdbc.sql(
                        "SELECT s.*, " + PartyRef.columns("s.successor", "who") + " FROM projection.succession s"
                                + " WHERE s.predecessor = ANY(:ids::uuid[])"
                                + " AND s.known @> :position::bigint AND (s.effective_on IS NULL OR s.effective_on <= :day) ORDER BY s.position, s.ordinal")
                .param("ids", Sql.uuids(ids))
                .params(asOf.parameters())
                .query(row -> {
                    successors.add(
                            Sql.id(row, "predecessor"),
                            new SuccessorView(
                                    PartyRef.read(row, "who"), row.getString("share"), Sql.date(row, "effective_on")));
                });
        return successors;
    }
}
