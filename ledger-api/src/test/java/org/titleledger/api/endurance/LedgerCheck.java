package org.titleledger.api.endurance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks into the tables whether everything acknowledged is there, once, whole, and as it was. */
final class LedgerCheck {

    private final Findings findings;
    private final Tally tally;
    private final Map<Long, String> seen = new HashMap<>();

    /** One event as the table has it. */
    record Event(long position, String stream, long sequence, String type, UUID act, String digest) {}

    /** An answer as it was kept for its key. */
    private record Kept(int status, String body) {}

    LedgerCheck(Findings findings, Tally tally) {
        this.findings = findings;
        this.tally = tally;
    }

    /** @param acknowledged what was in the journal before the tables are read */
    void check(Connection connection, List<Journal.Entry> acknowledged) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        List<Event> events = events(connection);
        Map<String, Kept> answers = answers(connection);
        connection.rollback();
        nothingChanged(events);
        streamsHaveNoHole(events);
        Map<UUID, List<Event>> acts = acts(events);
        for (Journal.Entry entry : acknowledged) {
            actIsThere(entry, acts);
            answerIsKept(entry, answers);
        }
        tally.count("acts looked for in the tables", acknowledged.size());
    }

    static List<Event> events(Connection connection) throws SQLException {
        List<Event> events = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT position, stream, sequence, type, act,"
                        + " md5(concat_ws(' ', event_id, revision, payload, metadata, recorded_at)) AS digest"
                        + " FROM ledger.event ORDER BY position")) {
            while (row.next()) {
                events.add(new Event(
                        row.getLong("position"),
                        row.getString("stream"),
                        row.getLong("sequence"),
                        row.getString("type"),
                        row.getObject("act", UUID.class),
                        row.getString("digest")));
            }
        }
        return events;
    }

    private static Map<String, Kept> answers(Connection connection) throws SQLException {
        Map<String, Kept> answers = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT key, status, body FROM ledger.answer")) {
            while (row.next()) {
                answers.put(row.getString("key"), new Kept(row.getInt("status"), row.getString("body")));
            }
        }
        return answers;
    }

    /** What was visible once, acknowledged or not, stays. */
    private void nothingChanged(List<Event> events) {
        Map<Long, String> now = new HashMap<>();
        events.forEach(event -> now.put(event.position, event.toString()));
        seen.forEach((position, event) ->
                findings.unless(event.equals(now.get(position)), event + " was there and is now " + now.get(position)));
        seen.putAll(now);
    }

    private void streamsHaveNoHole(List<Event> events) {
        Map<String, Long> next = new HashMap<>();
        for (Event event : events) {
            long expected = next.getOrDefault(event.stream, 0L);
            findings.unless(event.sequence == expected, event + " should have the sequence " + expected);
            next.put(event.stream, event.sequence + 1);
        }
    }

    static Map<UUID, List<Event>> acts(List<Event> events) {
        Map<UUID, List<Event>> acts = new HashMap<>();
        events.forEach(event ->
                acts.computeIfAbsent(event.act, act -> new ArrayList<>()).add(event));
        return acts;
    }

    private void actIsThere(Journal.Entry entry, Map<UUID, List<Event>> acts) {
        if (entry.act().isEmpty()) {
            return;
        }
        List<Event> events = acts.getOrDefault(UUID.fromString(entry.act()), List.of());
        boolean right = events.size() == 1
                && events.getFirst().position == entry.answer().number("position")
                && events.getFirst().sequence + 1 == entry.answer().number("version");
        findings.unless(right, "acknowledged " + entry + " but the table has " + events);
    }

    private void answerIsKept(Journal.Entry entry, Map<String, Kept> answers) {
        if (entry.key().isEmpty()) {
            return;
        }
        Kept expected = new Kept(entry.answer().status(), entry.answer().body());
        Kept kept = answers.get(entry.key());
        findings.unless(expected.equals(kept), "acknowledged " + entry + " but kept for its key is " + kept);
    }
}
