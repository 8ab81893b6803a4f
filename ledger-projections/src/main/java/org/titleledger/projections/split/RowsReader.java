package org.titleledger.projections.split;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlValue;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyState;
import org.titleledger.party.Successor;
import org.titleledger.projections.shared.Days;
import org.titleledger.projections.shared.ShareText;
import org.titleledger.projections.shared.Span;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.split.SubjectRows.Holding;
import org.titleledger.projections.split.SubjectRows.Thing;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.Actor;
import org.titleledger.shared.LegalDate;
import org.titleledger.split.Estate;
import org.titleledger.title.ExceptionCase;

/** Reads back from the registers what the rule of split titles looks at, as known at a position or later. */
final class RowsReader {

    /** The judged, all they stand on, and what stands directly on the parcels among them. */
    private static final String INVOLVED = """
            WITH RECURSIVE below AS (
                SELECT DISTINCT unnest(?::uuid[]) AS id
                UNION SELECT p.parent FROM property_parent p JOIN below ON p.property = below.id
            )
            SELECT id FROM below
            UNION SELECT p.property FROM property_parent p JOIN property k ON k.id = p.parent AND k.kind = 'PARCEL'
            WHERE p.parent = ANY(?::uuid[])
            """;

    private static final String ESTATES = """
            WITH RECURSIVE involved AS (
                SELECT DISTINCT h.party AS id FROM title_holder h WHERE h.property = ANY(?::uuid[])
                UNION SELECT s.successor FROM succession s JOIN involved ON s.predecessor = involved.id
            )
            SELECT p.id, p.dissolved_on, p.dissolved_precision, %s
            FROM party p JOIN involved ON involved.id = p.id
            WHERE p.dissolution_position IS NOT NULL AND p.known && int8range(?, NULL)
            """.formatted(known("p"));

    private final JdbcTemplate jdbc;
    private final TitleRowsReader titles;

    RowsReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.titles = new TitleRowsReader(jdbc);
    }

    /** A range's bounds as columns of their own. */
    static String known(String table) {
        return "lower(" + table + ".known) AS known_from, upper(" + table + ".known) AS known_until";
    }

    static String valid(String table) {
        return "lower(" + table + ".valid) AS valid_from, upper(" + table + ".valid) AS valid_until";
    }

    static <T> Timed<T> timed(ResultSet row, T value) throws SQLException {
        return new Timed<>(new Span(row.getLong("known_from"), row.getObject("known_until", Long.class)), value);
    }

    static <V> Timed<Holding<V>> holding(ResultSet row, V stated) throws SQLException {
        return timed(row, new Holding<>(new Days(Sql.date(row, "valid_from"), Sql.date(row, "valid_until")), stated));
    }

    /** Everything about some properties, as known at a position or later. */
    PropertyRows about(Collection<UUID> judged, long position) {
        SqlValue given = Sql.uuids(judged);
        List<UUID> involved = jdbc.queryForList(INVOLVED, UUID.class, given, given);
        SqlValue ids = Sql.uuids(involved);
        Map<UUID, SubjectRows> subjects = new LinkedHashMap<>();
        involved.forEach(id -> subjects.put(id, new SubjectRows(id)));
        things(ids, position, subjects);
        facts("property_parent", "parent", ids, position, PropertyId::new)
                .forEach((id, rows) -> of(id, subjects).parents.addAll(rows));
        facts("custody", "custodian", ids, position, PartyId::new)
                .forEach((id, rows) -> of(id, subjects).custodians.addAll(rows));
        titles.read(ids, position, subjects);
        exceptions(ids, position, subjects);
        return PropertyRows.of(subjects, estates(ids, position), bureau(position));
    }

    private static SubjectRows of(UUID id, Map<UUID, SubjectRows> subjects) {
        return subjects.computeIfAbsent(id, SubjectRows::new);
    }

    private void things(SqlValue ids, long position, Map<UUID, SubjectRows> subjects) {
        jdbc.query(
                "SELECT p.id, p.kind, p.retired_on, " + known("p")
                        + " FROM property p WHERE p.id = ANY(?::uuid[]) AND p.known && int8range(?, NULL)",
                row -> {
                    Thing thing = new Thing(PropertyKind.valueOf(row.getString("kind")), Sql.date(row, "retired_on"));
                    of(Sql.id(row, "id"), subjects).things.add(timed(row, thing));
                },
                ids,
                position);
    }

    private <V> Map<UUID, List<Timed<Holding<V>>>> facts(
            String table, String column, SqlValue ids, long position, Function<UUID, V> value) {
        Map<UUID, List<Timed<Holding<V>>>> facts = new HashMap<>();
        jdbc.query(
                "SELECT f.property, f." + column + ", " + valid("f") + ", " + known("f") + " FROM " + table + " f"
                        + " WHERE f.property = ANY(?::uuid[]) AND f.valid IS NOT NULL AND f.known && int8range(?, NULL)",
                row -> {
                    facts.computeIfAbsent(Sql.id(row, "property"), key -> new ArrayList<>())
                            .add(holding(row, value.apply(Sql.id(row, column))));
                },
                ids,
                position);
        return facts;
    }

    private List<Timed<Holding<PartyId>>> bureau(long position) {
        return jdbc.query(
                "SELECT b.party, " + valid("b") + ", " + known("b")
                        + " FROM bureau b WHERE b.valid IS NOT NULL AND b.known && int8range(?, NULL)",
                (row, number) -> holding(row, new PartyId(Sql.id(row, "party"))),
                position);
    }

    private void exceptions(SqlValue ids, long position, Map<UUID, SubjectRows> subjects) {
        jdbc.query(
                "SELECT e.property, e.article, e.holder, e.effective_on, e.until, e.asked_by_id, e.asked_by,"
                        + " e.approval_position IS NOT NULL AS approved, " + known("e") + " FROM title_exception e"
                        + " WHERE e.property = ANY(?::uuid[]) AND e.known && int8range(?, NULL)",
                row -> {
                    of(Sql.id(row, "property"), subjects).exceptions.add(timed(row, exception(row)));
                },
                ids,
                position);
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

    private EstateRows estates(SqlValue ids, long position) {
        EstateRows estates = new EstateRows();
        jdbc.query(
                ESTATES,
                row -> {
                    PartyState.Dissolution dissolution =
                            new PartyState.Dissolution(Sql.legalDate(row, "dissolved_on", "dissolved_precision"));
                    estates.dissolutions
                            .computeIfAbsent(Sql.id(row, "id"), key -> new ArrayList<>())
                            .add(timed(row, dissolution));
                },
                ids,
                position);
        if (!estates.dissolutions.isEmpty()) {
            inheritances(Sql.uuids(estates.dissolutions.keySet()), estates);
        }
        return estates;
    }

    private void inheritances(SqlValue dissolved, EstateRows estates) {
        jdbc.query(
                "SELECT predecessor, successor, share, effective_on, " + known("s") + " FROM succession s"
                        + " WHERE predecessor = ANY(?::uuid[]) ORDER BY predecessor, position, ordinal",
                row -> {
                    estates.inheritances
                            .computeIfAbsent(Sql.id(row, "predecessor"), key -> new ArrayList<>())
                            .add(timed(row, inheritance(row)));
                },
                dissolved);
    }

    private static Estate.Inheritance inheritance(ResultSet row) throws SQLException {
        @Nullable LocalDate from = Sql.date(row, "effective_on");
        return new Estate.Inheritance(
                new Successor(new PartyId(Sql.id(row, "successor")), ShareText.read(row.getString("share"))),
                LegalDate.ofNullable(from));
    }
}
