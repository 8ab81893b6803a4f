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

    /** Apart from what tells how far the read models are, and by which code they were made. */
    private static final String TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'projection'"
            + " AND tablename NOT IN ('token_entry', 'watermark', 'stamp') ORDER BY 1";

    private static final long SECONDS_MAX = 600;
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
        awaitRebuilt();
        awaitPosition();
        tally.took("rebuild", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        Map<String, List<String>> anew = rows();
        tally.count(
                "rows of read models compared with a rebuild",
                grown.values().stream().mapToLong(List::size).sum());
        findings.unless(
                grown.keySet().equals(anew.keySet()),
                "other tables after a rebuild: " + grown.keySet() + anew.keySet());
        findings.unless(grown.get("parked_event").isEmpty(), "events were parked: " + grown.get("parked_event"));
        grown.forEach((table, rows) -> compare(table, rows, anew.getOrDefault(table, List.of())));
    }

    /** Whether a rebuild was begun; one that runs already, as after a kill, comes to its end first. */
    static boolean rebuild(Http http) throws IOException, InterruptedException {
        return http.post("admin", "/rebuild", "").isDone();
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

    /** The ledger compares old and new itself; both comparisons must come to nothing. */
    private void awaitRebuilt() throws InterruptedException {
        await("no rebuild can be begun", () -> rebuild(http));
        await("the rebuild does not end", () -> hasEnded(http.get("admin", "/rebuild")));
    }

    private boolean hasEnded(Answer progress) {
        if (!progress.isDone() || progress.text("state").equals("RUNNING")) {
            return false;
        }
        findings.unless(progress.text("state").equals("FINISHED"), "the rebuild ended otherwise: " + progress);
        for (JsonNode compared : progress.json().path("readModels")) {
            findings.unless(
                    compared.path("digestBefore").equals(compared.path("digestAfter")),
                    "the rebuild itself found a difference: " + compared);
        }
        return true;
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
