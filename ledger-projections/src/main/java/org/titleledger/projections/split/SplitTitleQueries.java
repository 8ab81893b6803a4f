package org.titleledger.projections.split;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Filter;
import org.titleledger.projections.shared.Grouped;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.PartyOfStatus;
import org.titleledger.projections.shared.Sight;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.projections.split.SplitTitleLine.SplitProperty;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.split.Cause;
import org.titleledger.split.CertificateClass;

/** Reads which titles are split. */
public final class SplitTitleQueries {

    private static final String FROM = """
            FROM projection.split_title s
            JOIN projection.property p ON p.id = s.property AND p.known @> :position::bigint
            JOIN projection.property_description d ON d.property = s.property AND d.valid @> :day::date
                AND d.known @> :position::bigint
            WHERE s.valid @> :day::date AND s.known @> :position::bigint AND %s
            """;

    private static final String ROWS = "SELECT s.*, p.kind, d.name, d.compound " + FROM
            + " ORDER BY s.since NULLS FIRST, d.compound NULLS LAST, d.name, s.property";

    private static final String COUNTS = "SELECT cause, count(*) AS number "
            + FROM.replace("split_title s", "split_title s CROSS JOIN unnest(s.causes) AS cause") + " GROUP BY cause";

    private static final String HOLDERS = "SELECT h.property, " + PartyOfStatus.columns("h.party", "who") + " FROM "
            + AsOf.ofEach("split_holder", "property", "h") + " ORDER BY h.property, h.ordinal";

    private static final String COMPOUNDS = """
            SELECT count(DISTINCT d.compound) AS total,
                count(DISTINCT d.compound) FILTER (WHERE s.property IS NOT NULL) AS split
            FROM projection.custody c
            JOIN projection.bureau b ON b.party = c.custodian AND b.valid @> :day::date AND b.known @> :position::bigint
            JOIN projection.property_description d ON d.property = c.property AND d.valid @> :day::date
                AND d.known @> :position::bigint
            LEFT JOIN projection.split_title s ON s.property = c.property AND s.valid @> :day::date
                AND s.known @> :position::bigint
            WHERE c.valid @> :day::date AND c.known @> :position::bigint AND %s
            """;

    private record Row(UUID property, SplitProperty named, SplitView split) {}

    private final JdbcClient jdbc;
    private final ZoneId zone;

    /**
     * Reads on the database.
     *
     * @param zone the bureau's, in which days without movement are counted
     */
    public SplitTitleQueries(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** The split titles of a day. */
    public SplitBoard board(SplitFilter asked, AsOf asOf, Viewer viewer, Page page) {
        Filter filter = filter(asked, asOf, viewer);
        List<Row> rows = filter.statement(jdbc, ROWS.formatted(filter.sql()) + page.sql())
                .query((row, number) -> row(row, asOf.day()))
                .list();
        long total = filter.statement(jdbc, ("SELECT count(*) " + FROM).formatted(filter.sql()))
                .query(Long.class)
                .single();
        Map<Cause, Long> counts = new EnumMap<>(Cause.class);
        filter.statement(jdbc, COUNTS.formatted(filter.sql())).query(row -> {
            counts.put(Cause.valueOf(row.getString("cause")), row.getLong("number"));
        });
        return new SplitBoard(lines(rows, asOf), total, counts);
    }

    /** How many compounds the bureau keeps on a day, and how many of them are split. */
    public Compounds compounds(AsOf asOf, Viewer viewer) {
        Filter filter = new Filter().asOf(asOf);
        Sight.of(viewer, asOf, jdbc).restrict(filter, "c.property");
        return filter.statement(jdbc, COMPOUNDS.formatted(filter.sql()))
                .query((row, number) -> new Compounds(row.getLong("total"), row.getLong("split")))
                .single();
    }

    /** How the titles of some properties are split on a day; nothing of those that are not. */
    public Grouped<SplitView> on(AsOf asOf, Collection<UUID> properties) {
        Grouped<SplitView> splits = new Grouped<>();
        jdbc.sql("SELECT s.* FROM " + AsOf.ofEach("split_title", "property", "s"))
                .param("ids", Sql.uuids(properties))
                .params(asOf.parameters())
                .query(row -> {
                    splits.add(Sql.id(row, "property"), view(row, asOf.day()));
                });
        return splits;
    }

    private Filter filter(SplitFilter asked, AsOf asOf, Viewer viewer) {
        Filter filter = new Filter()
                .asOf(asOf)
                .whereGiven("cause", Sql.name(asked.cause()), ":cause = ANY(s.causes)")
                .whereGiven("compound", asked.compound(), "d.compound = :compound")
                .whereGiven(
                        "holder",
                        Sql.uuid(asked.holder()),
                        "EXISTS (SELECT FROM projection.split_holder h"
                                + " WHERE h.property = s.property AND h.valid = s.valid"
                                + " AND h.known @> :position::bigint AND h.party = :holder)");
        Sight.of(viewer, asOf, jdbc).restrict(filter, "s.property");
        return filter;
    }

    private static Row row(ResultSet row, LocalDate day) throws SQLException {
        UUID property = Sql.id(row, "property");
        return new Row(
                property,
                new SplitProperty(
                        new PropertyId(property),
                        row.getString("name"),
                        row.getString("compound"),
                        PropertyKind.valueOf(row.getString("kind"))),
                view(row, day));
    }

    private static SplitView view(ResultSet row, LocalDate day) throws SQLException {
        LocalDate since = Sql.date(row, "since");
        Array causes = row.getArray("causes");
        return new SplitView(
                Arrays.stream((String[]) causes.getArray()).map(Cause::valueOf).toList(),
                since,
                daysSince(since, day),
                CertificateClass.valueOf(row.getString("certificate_class")));
    }

    private static @Nullable Long daysSince(@Nullable LocalDate since, LocalDate day) {
        return since == null ? null : ChronoUnit.DAYS.between(since, day);
    }

    private List<SplitTitleLine> lines(List<Row> rows, AsOf asOf) {
        List<UUID> properties = rows.stream().map(Row::property).toList();
        Grouped<PartyOfStatus> holders = new Grouped<>();
        jdbc.sql(HOLDERS)
                .param("ids", Sql.uuids(properties))
                .params(asOf.parameters())
                .query(row -> {
                    holders.add(Sql.id(row, "property"), PartyOfStatus.read(row, "who"));
                });
        Grouped<OpenCases.OpenCase> cases = OpenCases.of(properties, asOf, jdbc);
        return rows.stream()
                .map(row -> line(row, holders.of(row.property()), cases.of(row.property()), asOf.day()))
                .toList();
    }

    private SplitTitleLine line(Row row, List<PartyOfStatus> holders, List<OpenCases.OpenCase> cases, LocalDate day) {
        OpenCases.OpenCase open = cases.isEmpty() ? null : cases.getFirst();
        return new SplitTitleLine(
                row.named(),
                row.split().causes(),
                row.split().since(),
                row.split().days(),
                holders,
                row.split().certificateClass(),
                open == null ? null : open.transfer(),
                open == null ? null : open.assignee(),
                open == null ? row.split().days() : daysSince(LocalDate.ofInstant(open.lastMovedAt(), zone), day));
    }
}
