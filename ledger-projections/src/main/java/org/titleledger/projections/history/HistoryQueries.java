package org.titleledger.projections.history;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.titleledger.projections.history.HistoryItem.Paper;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Filter;
import org.titleledger.projections.shared.Json;
import org.titleledger.projections.shared.Listed;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.Sight;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Act;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Role;
import org.titleledger.shared.TypedId;

/** Reads the history of a property. */
public final class HistoryQueries {

    private static final String FROM = """
            FROM projection.property_event e
            WHERE e.position <= :position AND %s
            """;

    /** The last event of each stream that counts: no more of them are looked at, however many there are. */
    private static final String VERSIONS = """
            SELECT own.stream, e.version FROM unnest(ARRAY['property', 'title', 'custody', 'occupancy']) AS own(stream)
            CROSS JOIN LATERAL (SELECT version FROM projection.property_event
                WHERE property = :property AND stream = own.stream AND position <= :position
                ORDER BY position DESC LIMIT 1) e
            """;

    private final JdbcClient jdbc;

    /** Reads on the database. */
    public HistoryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an act recorded something about a property that the viewer may know of. */
    public boolean sees(ActId act, AsOf asOf, Viewer viewer) {
        Filter filter =
                new Filter().where("e.act = :act").with("act", act.value()).asOf(asOf);
        restrict(filter, asOf, viewer);
        return filter.statement(jdbc, "SELECT EXISTS (SELECT " + FROM.formatted(filter.sql()) + ")")
                .query(Boolean.class)
                .single();
    }

    private void restrict(Filter filter, AsOf asOf, Viewer viewer) {
        Sight sight = Sight.of(viewer, asOf, jdbc);
        sight.restrict(filter, "e.property");
        sight.restrictEvents(filter);
    }

    /** Everything recorded about a property, in the log's order; a unit sees nothing of other occupants. */
    public Listed<HistoryItem> of(PropertyId property, AsOf asOf, Viewer viewer, Page page) {
        Filter filter = new Filter()
                .where("e.property = :property")
                .with("property", property.value())
                .asOf(asOf);
        restrict(filter, asOf, viewer);
        String from = FROM.formatted(filter.sql());
        Map<UUID, Paper> papers = papers(property);
        return new Listed<>(
                filter.statement(jdbc, "SELECT e.* " + from + " ORDER BY e.position" + page.sql())
                        .query((row, number) -> item(row, papers))
                        .list(),
                filter.statement(jdbc, "SELECT count(*) " + from)
                        .query(Long.class)
                        .single());
    }

    /** Where what was said of corrections of a property stands in the log, in its order; a unit sees none of others' uses. */
    public List<Long> corrections(PropertyId property, AsOf asOf, Viewer viewer) {
        Filter filter = new Filter()
                .where("e.property = :property AND e.correction IS NOT NULL AND e.position <= :position")
                .with("property", property.value())
                .asOf(asOf);
        Sight.of(viewer, asOf, jdbc).restrictEvents(filter);
        return filter.statement(
                        jdbc,
                        "SELECT e.position FROM projection.property_event e WHERE " + filter.sql()
                                + " ORDER BY e.position")
                .query(Long.class)
                .list();
    }

    /** How many events each of the property's streams has, by the name of the stream. */
    public Map<String, Long> versions(PropertyId property, AsOf asOf) {
        Map<String, Long> versions = new HashMap<>();
        jdbc.sql(VERSIONS)
                .params(asOf.parameters())
                .param("property", property.value())
                .query(row -> {
                    versions.put(row.getString("stream"), row.getLong("version"));
                });
        return versions;
    }

    /** When each thing about a property was recorded, by its position. */
    public Map<Long, Instant> times(PropertyId property, AsOf asOf) {
        Map<Long, Instant> times = new HashMap<>();
        jdbc.sql("SELECT position, recorded_at FROM projection.property_event"
                        + " WHERE property = :property AND position <= :position")
                .params(asOf.parameters())
                .param("property", property.value())
                .query(row -> {
                    times.put(row.getLong("position"), Sql.instant(row, "recorded_at"));
                });
        return times;
    }

    /** Entries of the log as a history tells them. */
    public List<HistoryItem> told(List<Entry> entries) {
        List<UUID> documents = entries.stream()
                .flatMap(entry -> entry.event().act().documents().stream())
                .map(TypedId::value)
                .distinct()
                .toList();
        Map<UUID, Paper> papers = documents.isEmpty()
                ? Map.of()
                : papers(jdbc.sql("SELECT d.id, d.title, d.digest FROM projection.document d"
                                + " WHERE d.id = ANY(:ids::uuid[])")
                        .param("ids", Sql.uuids(documents)));
        return entries.stream().map(entry -> item(entry, papers)).toList();
    }

    private static HistoryItem item(Entry entry, Map<UUID, Paper> papers) {
        LedgerEvent event = entry.event();
        Act act = event.act();
        LegalDate day = event.effectiveOn();
        return new HistoryItem(
                act.id(),
                entry.type(),
                LegalDate.dayOf(day),
                day == null || day.precision() == LegalDate.Precision.DAY ? null : day.precision(),
                entry.recordedAt(),
                entry.position(),
                act.actor().login(),
                act.role(),
                act.reason(),
                act.documents().stream()
                        .map(document -> papers.get(document.value()))
                        .filter(Objects::nonNull)
                        .toList(),
                Json.tree(Json.text(act.warnings())),
                Json.tree(Json.details(event)));
    }

    private Map<UUID, Paper> papers(PropertyId property) {
        return papers(jdbc.sql("SELECT d.id, d.title, d.digest FROM projection.document d WHERE d.id IN"
                        + " (SELECT unnest(e.documents) FROM projection.property_event e WHERE e.property = :property)")
                .param("property", property.value()));
    }

    private static Map<UUID, Paper> papers(StatementSpec asked) {
        Map<UUID, Paper> papers = new HashMap<>();
        asked.query(row -> {
            UUID id = Sql.id(row, "id");
            papers.put(
                    id, new Paper(new DocumentId(id), row.getString("title"), Digest.parse(row.getString("digest"))));
        });
        return papers;
    }

    private static HistoryItem item(ResultSet row, Map<UUID, Paper> papers) throws SQLException {
        Array documents = row.getArray("documents");
        return new HistoryItem(
                new ActId(Sql.id(row, "act")),
                row.getString("type"),
                Sql.date(row, "effective_on"),
                Sql.shownPrecision(row, "date_precision"),
                Sql.instant(row, "recorded_at"),
                row.getLong("position"),
                row.getString("actor"),
                Role.valueOf(row.getString("role")),
                row.getString("reason"),
                Arrays.stream((UUID[]) documents.getArray())
                        .map(papers::get)
                        .filter(Objects::nonNull)
                        .toList(),
                Json.tree(row.getString("warnings")),
                Json.tree(row.getString("details")));
    }
}
