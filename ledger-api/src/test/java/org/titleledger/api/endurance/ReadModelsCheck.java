package org.titleledger.api.endurance;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** The read models, grown through all kills, against the same made anew from the events. */
final class ReadModelsCheck {

    /** What tells how far the read models are, and by which code they were made. */
    private static final String TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'projection'"
            + " AND tablename NOT IN ('token_entry', 'rebuild', 'stamp') ORDER BY 1";

    private static final long SECONDS_MAX = 1_200;
    private static final long PAUSE_MILLIS = 200;
    private static final int LINES_SHOWN = 3;

    private final Http http;
    private final Site site;
    private final Findings findings;
    private final Tally tally;

    ReadModelsCheck(Http http, Site site, Findings findings, Tally tally) {
        this.http = http;
        this.site = site;
        this.findings = findings;
        this.tally = tally;
    }

    /** Nobody may write meanwhile. */
    void check() throws IOException, SQLException, InterruptedException {
        awaitPosition();
        Map<String, List<String>> grown = rows();
        long begin = System.nanoTime();
        rebuild(http);
        awaitRebuild();
        awaitPosition();
        tally.took("rebuild", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        Map<String, List<String>> anew = rows();
        tally.count(
                "rows of read models compared with a rebuild",
                grown.values().stream().mapToLong(List::size).sum());
        findings.unless(
                grown.keySet().equals(anew.keySet()),
                "other tables after a rebuild: " + grown.keySet() + anew.keySet());
        grown.forEach((table, rows) -> compare(table, rows, anew.getOrDefault(table, List.of())));
    }

    static void rebuild(Http http) throws IOException, InterruptedException {
        Answer asked = http.post("admin", "/rebuild", "");
        if (!asked.isDone()) {
            throw new Counter.Wronged("a rebuild was refused: " + asked);
        }
    }

    private void compare(String table, List<String> grown, List<String> anew) {
        if (!grown.equals(anew)) {
            findings.add(table + " is not what a rebuild makes of it: " + grown.size() + " and " + anew.size()
                    + " rows, only grown " + without(grown, anew) + ", only anew " + without(anew, grown));
        }
    }

    private static List<String> without(List<String> some, List<String> others) {
        Set<String> left = new HashSet<>(some);
        others.forEach(left::remove);
        return left.stream().limit(LINES_SHOWN).toList();
    }

    private void awaitPosition() throws IOException, SQLException, InterruptedException {
        long last;
        try (Connection connection = site.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(max(position), 0) FROM ledger.event")) {
            row.next();
            last = row.getLong(1);
        }
        await(
                "the read models do not reach " + last,
                () -> http.get("auditor", "/split-titles?after=" + last).isDone());
    }

    private void awaitRebuild() throws InterruptedException {
        await("the rebuild does not end", () -> isFinished(http.get("admin", "/rebuild")));
    }

    private static boolean isFinished(Answer progress) {
        if (!progress.isDone()) {
            return false;
        }
        JsonNode finishedAt = progress.json().path("finishedAt");
        return !finishedAt.isNull() && !finishedAt.isMissingNode();
    }

    private interface Condition {

        boolean holds() throws IOException, InterruptedException;
    }

    private static void await(String otherwise, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MAX);
        while (System.nanoTime() < end) {
            try {
                if (condition.holds()) {
                    return;
                }
            } catch (IOException unanswered) {
                Thread.onSpinWait();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new Counter.Wronged(otherwise);
    }

    /** Every row of every table as text, in an order of its own. */
    private Map<String, List<String>> rows() throws IOException, SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = site.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (String table : strings(connection, TABLES)) {
                rows.put(
                        table,
                        strings(
                                connection,
                                "SELECT t::text COLLATE \"C\" AS line FROM projection.\"" + table
                                        + "\" t ORDER BY line"));
            }
            connection.rollback();
        }
        return rows;
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }
}
