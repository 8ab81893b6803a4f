package org.titleledger.api.desk;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.shared.CommandRefused;
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

    /** The first answer; a twin that is under way is waited for. */
    Optional<Answer> first(IdempotencyKey key) {
        jdbc.query(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> {},
                key.user() + " " + key.method() + " " + key.path() + " " + key.key());
        return jdbc
                .query(
                        "SELECT content_digest, status, headers, body FROM ledger.answer"
                                + " WHERE user_id = ? AND method = ? AND path = ? AND key = ?",
                        (row, number) -> {
                            refuseOtherContent(key, Digest.parse(row.getString("content_digest")));
                            return new Answer(
                                    row.getInt("status"), headers(row.getString("headers")), row.getString("body"));
                        },
                        key.user(),
                        key.method(),
                        key.path(),
                        key.key())
                .stream()
                .findFirst();
    }

    void keep(IdempotencyKey key, Answer answer) {
        jdbc.update(
                "INSERT INTO ledger.answer (user_id, method, path, key, content_digest, status, headers, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                key.user(),
                key.method(),
                key.path(),
                key.key(),
                key.content().text(),
                answer.status(),
                json.writeValueAsString(answer.headers()),
                answer.body());
    }

    private static void refuseOtherContent(IdempotencyKey key, Digest first) {
        if (!first.equals(key.content())) {
            throw new CommandRefused(new DeskRefusal.RecordedWithDifferentContent(key.key()));
        }
    }

    private Map<String, String> headers(String text) {
        return json.readValue(text, new TypeReference<Map<String, String>>() {});
    }
}
