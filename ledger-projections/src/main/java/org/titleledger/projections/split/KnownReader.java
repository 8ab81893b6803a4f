package org.titleledger.projections.split;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlValue;
import org.titleledger.party.PartyId;
import org.titleledger.projections.shared.Sql;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;
import org.titleledger.split.Known;
import org.titleledger.split.Subject;
import org.titleledger.title.ExceptionCase;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;

/** Reads back from the registers what the rule of split titles looks at. */
final class KnownReader {

    /** The judged, all they stand on, and what stands on them directly. */
    private static final String INVOLVED = """
            WITH RECURSIVE below AS (
                SELECT DISTINCT unnest(?::uuid[]) AS id
                UNION SELECT p.parent FROM property_parent p JOIN below ON p.property = below.id
            )
            SELECT id FROM below
            UNION SELECT p.property FROM property_parent p WHERE p.parent = ANY(?::uuid[])
            """;

    /** Something with the property, or the right, that it is about. */
    record About<K, V>(K key, V value) {}

    private record Thing(
            UUID id, PropertyKind kind, @Nullable LocalDate retiredOn) {}

    private final JdbcTemplate jdbc;
    private final TitleFactReader titles;
    private final EstateReader estates;

    KnownReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.titles = new TitleFactReader(jdbc);
        this.estates = new EstateReader(jdbc);
    }

    Known about(Set<UUID> judged) {
        SqlValue given = Sql.uuids(judged);
        SqlValue ids = Sql.uuids(jdbc.queryForList(INVOLVED, UUID.class, given, given));
        Map<UUID, Timeline<PropertyId>> parents = timelines("property_parent", "parent", ids, PropertyId::new);
        Map<UUID, Timeline<PartyId>> custodians = timelines("custody", "custodian", ids, PartyId::new);
        Map<UUID, Map<Right, Timeline<TitleEntry>>> rights = titles.rights(ids);
        Map<UUID, List<ExceptionCase>> exceptions = exceptions(ids);
        Map<PropertyId, Subject> subjects = new HashMap<>();
        for (Thing thing : things(ids)) {
            PropertyId id = new PropertyId(thing.id());
            subjects.put(
                    id,
                    new Subject(
                            id,
                            thing.kind(),
                            thing.retiredOn(),
                            parents.getOrDefault(thing.id(), Timeline.empty()),
                            custodians.getOrDefault(thing.id(), Timeline.empty()),
                            rights.getOrDefault(thing.id(), new EnumMap<>(Right.class)),
                            exceptions.getOrDefault(thing.id(), List.of())));
        }
        return new Known(bureau(), subjects, estates.ofHoldersOf(ids));
    }

    private List<Thing> things(SqlValue ids) {
        return jdbc.query(
                "SELECT id, kind, retired_on FROM property WHERE id = ANY(?::uuid[])",
                (row, number) -> new Thing(
                        Sql.id(row, "id"), PropertyKind.valueOf(row.getString("kind")), Sql.date(row, "retired_on")),
                ids);
    }

    private Timeline<PartyId> bureau() {
        return new Timeline<>(jdbc.query(
                "SELECT party, effective_on, date_precision, position, act FROM bureau",
                (row, number) -> fact(row, new PartyId(Sql.id(row, "party")))));
    }

    private <V> Map<UUID, Timeline<V>> timelines(
            String table, String column, SqlValue ids, java.util.function.Function<UUID, V> value) {
        return grouped(jdbc.query(
                "SELECT property, " + column + ", effective_on, date_precision, position, act FROM " + table
                        + " WHERE property = ANY(?::uuid[])",
                (row, number) -> new About<>(Sql.id(row, "property"), fact(row, value.apply(Sql.id(row, column)))),
                ids));
    }

    static <K, V> Map<K, Timeline<V>> grouped(Collection<About<K, Fact<V>>> facts) {
        return facts.stream()
                .collect(Collectors.groupingBy(
                        About::key,
                        Collectors.mapping(
                                About::value, Collectors.collectingAndThen(Collectors.toList(), Timeline::new))));
    }

    static <V> Fact<V> fact(ResultSet row, V stated) throws SQLException {
        return new Fact<>(
                stated,
                Sql.legalDate(row, "effective_on", "date_precision"),
                row.getLong("position"),
                new ActId(Sql.id(row, "act")));
    }

    private Map<UUID, List<ExceptionCase>> exceptions(SqlValue ids) {
        return jdbc
                .query(
                        "SELECT property, article, holder, effective_on, until, asked_by_id, asked_by,"
                                + " approval_position IS NOT NULL AS approved"
                                + " FROM title_exception WHERE property = ANY(?::uuid[])",
                        (row, number) -> new About<>(Sql.id(row, "property"), exception(row)),
                        ids)
                .stream()
                .collect(Collectors.groupingBy(About::key, Collectors.mapping(About::value, Collectors.toList())));
    }

    private static ExceptionCase exception(ResultSet row) throws SQLException {
        return new ExceptionCase(
                ExceptionCase.Article.parse(row.getString("article")),
                new PartyId(Sql.id(row, "holder")),
                row.getObject("effective_on", LocalDate.class),
                Sql.date(row, "until"),
                new Actor(Sql.id(row, "asked_by_id"), row.getString("asked_by")),
                row.getBoolean("approved"));
    }
}
