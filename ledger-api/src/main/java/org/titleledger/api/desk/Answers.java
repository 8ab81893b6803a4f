package org.titleledger.api.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.shared.Digest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The first answers to commands that came with an Idempotency-Key, kept for ever (rule K2). */
final class Answers {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Answers(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What became of a key before; a twin that is under way is waited for. */
    Optional<Fate> first(IdempotencyKey key) {
        jdbc.query("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, key.name());
        return Optional.ofNullable(firstOf(List.of(key)).get(key));
    }

    /**
     * What became of some keys before; those that are new have no fate yet, and those whose twin is under way have to come
     * again.
     */
    Map<IdempotencyKey, Fate> firstOf(Collection<IdempotencyKey> keys) {
        List<IdempotencyKey> asked = List.copyOf(keys);
        Map<IdempotencyKey, Fate> fates = new HashMap<>();
        jdbc.query(
                "SELECT ordinal, pg_try_advisory_xact_lock(hashtextextended(name, 0))"
                        + " FROM unnest(?::text[]) WITH ORDINALITY AS wanted (name, ordinal)",
                row -> {
                    if (!row.getBoolean(2)) {
                        fates.put(asked.get(row.getInt(1) - 1), new Fate.NotNow());
                    }
                },
                (Object) asked.stream().map(IdempotencyKey::name).toArray(String[]::new));
        jdbc.query(
                "SELECT ordinal, content_digest, status, headers, body FROM ledger.answer JOIN"
                        + " unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY"
                        + " AS wanted (user_id, method, path, key, ordinal) USING (user_id, method, path, key)",
                row -> {
                    IdempotencyKey key = asked.get(row.getInt("ordinal") - 1);
                    fates.put(key, first(key, row));
                },
                asked.stream().map(IdempotencyKey::user).toArray(UUID[]::new),
                asked.stream().map(IdempotencyKey::method).toArray(String[]::new),
                asked.stream().map(IdempotencyKey::path).toArray(String[]::new),
                asked.stream().map(IdempotencyKey::key).toArray(String[]::new));
        return fates;
    }

    private Fate first(IdempotencyKey key, ResultSet row) throws SQLException {
        return isOf(key, row)
                ? new Fate.AnsweredBefore(answer(row))
                : new Fate.Refused(new DeskRefusal.RecordedWithDifferentContent(key.key()));
    }

    private static boolean isOf(IdempotencyKey key, ResultSet row) throws SQLException {
        return Digest.parse(row.getString("content_digest")).equals(key.content());
    }

    private Answer answer(ResultSet row) throws SQLException {
        return new Answer(row.getInt("status"), headers(row.getString("headers")), row.getString("body"));
    }

    void keep(Map<IdempotencyKey, Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "INSERT INTO ledger.answer (user_id, method, path, key, content_digest, status, headers, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                answers.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private Object[] row(IdempotencyKey key, Answer answer) {
        return new Object[] {
            key.user(),
            key.method(),
            key.path(),
            key.key(),
            key.content().text(),
            answer.status(),
            json.writeValueAsString(answer.headers()),
            answer.body()
        };
    }

    private Map<String, String> headers(String text) {
        return json.readValue(text, new TypeReference<Map<String, String>>() {});
    }
}
