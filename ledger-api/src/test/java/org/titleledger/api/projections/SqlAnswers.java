package org.titleledger.api.projections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.jdbc.support.SqlValue;
import org.titleledger.projections.shared.AsOf;

/** What PostgreSQL says on a grid of both clocks: the conditions of the API's queries, for all points at once. */
final class SqlAnswers {

    /** A few rows of each subject meet many points of the same: looking up each point would take far longer. */
    private static final String ALL_AT_ONCE = "SET LOCAL enable_nestloop = off; SET LOCAL jit = off";

    /** Many more rows than any of the tables has for its subjects: sent once. */
    private static final String POINTS = "CREATE TEMPORARY TABLE grid ON COMMIT DROP AS SELECT * FROM"
            + " unnest(?::uuid[], ?::date[], ?::bigint[]) WITH ORDINALITY AS g (subject, day, position, number)";

    private static final String TOLD = " || ' ' || coalesce(t.effective_on::text, '-') || ' ' || t.date_precision"
            + " || ' ' || coalesce(upper(t.valid)::text, '-') || ' ' || t.act"
            + " || CASE WHEN t.disputed THEN ' disputed' ELSE '' END";

    private static final List<String> QUERIES = List.of(
            on(
                    "title_fact",
                    "property",
                    "'title ' || t.right_kind",
                    "coalesce(t.status || ' ' || coalesce(t.recording_number, '-'), 'ended ' || t.cause)" + TOLD),
            on(
                            "title_holder",
                            "property",
                            "'holders ' || t.right_kind",
                            "string_agg(t.party || '=' || coalesce(t.share, '-'), ',' ORDER BY t.ordinal)")
                    + " GROUP BY 1, 2",
            on("custody", "property", "'custody'", "coalesce(t.giver::text, '-') || ' ' || t.custodian" + TOLD),
            on(
                    "property_description",
                    "property",
                    "'description'",
                    "t.name || ' ' || coalesce(t.compound, '-')" + TOLD),
            on("property_identifiers", "property", "'identifiers'", "(t.identifiers::json -> 0 ->> 'value')" + TOLD)
                    + " AND t.identifiers <> '[]'",
            on("property_areas", "property", "'areas'", "(t.areas::json -> 0 ->> 'squareMetres')" + TOLD)
                    + " AND t.areas <> '[]'",
            on("property_parent", "property", "'parent'", "t.parent" + TOLD),
            on("party_name", "party", "'name'", "t.name" + TOLD),
            "SELECT g.number, 'status', projection.status_of(t.id, g.day, g.position)"
                    + " FROM grid g JOIN projection.party t ON t.id = g.subject AND " + known(),
            "SELECT g.number, 'successors',"
                    + " string_agg(t.successor || '=' || t.share, ',' ORDER BY t.position, t.ordinal)"
                    + " FROM grid g JOIN projection.succession t ON t.predecessor = g.subject AND " + known()
                    + " AND (t.effective_on IS NULL OR t.effective_on <= g.day) GROUP BY 1, 2");

    private SqlAnswers() {}

    private static String on(String table, String subject, String what, String answer) {
        return "SELECT g.number, " + what + ", " + answer + " FROM grid g JOIN projection." + table + " t ON t."
                + subject + " = g.subject AND " + ofEachPoint(AsOf.holds("t"));
    }

    private static String known() {
        return ofEachPoint(AsOf.known("t"));
    }

    private static String ofEachPoint(String condition) {
        return condition.replace(":day", "g.day").replace(":position", "g.position");
    }

    /** Every answer; two to one question are a defect. The points are counted from 1. */
    static Map<AnswerKey, String> of(List<GridPoint> points, JdbcTemplate jdbc) {
        jdbc.execute(ALL_AT_ONCE);
        SqlValue subjects = array("uuid", points.stream().map(GridPoint::subject));
        SqlValue days = array("date", points.stream().map(GridPoint::day));
        SqlValue positions = array("int8", points.stream().map(GridPoint::position));
        jdbc.update(POINTS, subjects, days, positions);
        jdbc.execute("ANALYZE grid");
        Map<AnswerKey, String> answers = new HashMap<>();
        for (String query : QUERIES) {
            jdbc.query(query, row -> {
                AnswerKey key = new AnswerKey(row.getInt(1), row.getString(2));
                String before = answers.put(key, row.getString(3));
                if (before != null) {
                    throw new AssertionError(points.get(key.point() - 1) + " " + key.what() + " is " + before + " and "
                            + row.getString(3));
                }
            });
        }
        return answers;
    }

    private static SqlValue array(String type, Stream<?> values) {
        return new SqlArrayValue(type, values.toArray());
    }
}
