package org.titleledger.api.endurance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** When everything asked for was answered: nothing is there that nobody asked for, and nothing twice. */
final class FinalCheck {

    /** What stands beside the events against what they say; each query gives the rows that one side lacks. */
    private static final List<String> BESIDE = List.of("""
            WITH said AS (
                SELECT i ->> 'scheme', i ->> 'value', substr(payload::jsonb ->> 'property', 10)::uuid
                FROM ledger.event, jsonb_array_elements(payload::jsonb -> 'identifiers') i
                WHERE type = 'property.registered'),
            kept AS (SELECT scheme, value, property FROM ledger.identifier_claim)
            (SELECT * FROM said EXCEPT SELECT * FROM kept) UNION ALL (SELECT * FROM kept EXCEPT SELECT * FROM said)
            """, """
            WITH said AS (
                SELECT substr(payload::jsonb ->> 'property', 10)::uuid, substr(payload::jsonb ->> 'parent', 10)::uuid
                FROM ledger.event WHERE type = 'property.registered' AND payload::jsonb ->> 'parent' IS NOT NULL),
            kept AS (SELECT child, parent FROM ledger.stands_on)
            (SELECT * FROM said EXCEPT SELECT * FROM kept) UNION ALL (SELECT * FROM kept EXCEPT SELECT * FROM said)
            """, """
            SELECT position, payload FROM ledger.event e
            LEFT JOIN ledger.document_content c ON c.digest = payload::jsonb ->> 'digest'
            WHERE type = 'evidence.document-filed'
                AND (c.digest IS NULL OR c.size <> (payload::jsonb ->> 'size')::bigint
                    OR c.digest <> 'sha-256:' || encode(sha256(c.bytes), 'hex'))
            """, """
            SELECT act, count(*), min(position), max(position) FROM ledger.event
            GROUP BY act HAVING max(position) - min(position) + 1 <> count(*)
            """);

    /** Acts of lists: every row is one act of four facts, and the first to name a party registers it, too. */
    private static final String ROWS = """
            WITH act AS (
                SELECT act, count(*) FILTER (WHERE type <> 'party.registered') AS facts,
                    count(DISTINCT type) FILTER (WHERE type <> 'party.registered') AS kinds,
                    count(*) FILTER (WHERE type = 'party.registered') AS parties,
                    max(payload::jsonb #>> '{description,name}') FILTER (WHERE type = 'property.registered') AS name
                FROM ledger.event WHERE payload::jsonb #>> '{act,reason}' = '导入 ' || ? GROUP BY act)
            SELECT count(*) FILTER (WHERE name IS NOT NULL) AS rows, count(DISTINCT name) AS names, sum(parties) AS parties,
                count(*) FILTER (WHERE name IS NOT NULL AND NOT (facts = 4 AND kinds = 4)) AS broken,
                count(*) FILTER (WHERE name IS NULL) AS files
            FROM act
            """;

    private final Findings findings;

    FinalCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Connection connection, List<Journal.Entry> acknowledged, List<Importer.Handed> lists)
            throws SQLException {
        nothingUnaskedFor(connection, acknowledged);
        for (String query : BESIDE) {
            String rows = rows(connection, query);
            findings.unless(rows.isEmpty(), "beside the events: " + query.strip() + " gives " + rows);
        }
        for (Importer.Handed list : lists) {
            String expected = "[" + list.rows() + ", " + list.rows() + ", 3, 0, 1]";
            String rows = rows(connection, ROWS, list.name());
            findings.unless(
                    rows.equals(expected),
                    list + ": rows, names, parties, broken acts and files should be " + expected + " and are " + rows);
        }
    }

    private void nothingUnaskedFor(Connection connection, List<Journal.Entry> acknowledged) throws SQLException {
        Set<String> acts = new HashSet<>();
        Set<String> keys = new HashSet<>();
        Set<String> papers = new HashSet<>();
        for (Journal.Entry entry : acknowledged) {
            acts.add(entry.act());
            if (entry.key().isEmpty()) {
                papers.add(entry.answer().text("id"));
            } else {
                keys.add(entry.key());
            }
        }
        each(
                connection,
                "SELECT act::text, stream, position, type FROM ledger.event"
                        + " WHERE coalesce(payload::jsonb #>> '{act,reason}', '') NOT LIKE '导入 %'",
                row -> findings.unless(
                        acts.contains(row.getString(1)) || papers.contains(row.getString(2)),
                        "nobody was told of " + row.getString(4) + " at " + row.getLong(3) + " in "
                                + row.getString(2)));
        each(
                connection,
                "SELECT key FROM ledger.answer",
                row -> findings.unless(
                        keys.contains(row.getString(1)), "nobody was given the answer " + row.getString(1)));
    }

    private interface Reader {

        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, Reader reader, String... arguments)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private static String rows(Connection connection, String query, String... arguments) throws SQLException {
        StringBuilder text = new StringBuilder();
        each(
                connection,
                query,
                row -> {
                    List<String> columns = new java.util.ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.add(row.getString(i));
                    }
                    text.append(columns);
                },
                arguments);
        return text.toString();
    }
}
