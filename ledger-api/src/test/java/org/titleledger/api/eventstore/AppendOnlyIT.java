package org.titleledger.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.titleledger.api.testing.LedgerDatabase;

/** A4: nothing is edited, nothing is deleted, by nobody. */
class AppendOnlyIT {

    private static final LedgerDatabase database = LedgerDatabase.fresh();
    private static final String INSERT = """
            INSERT INTO ledger.event (event_id, stream, sequence, stream_type, type, revision, act, payload, metadata)
            VALUES (gen_random_uuid(), 'title:1', %d, 'title', 'title.recorded', '1', gen_random_uuid(), '{}', '{}')
            """;

    @BeforeAll
    static void record() throws SQLException {
        run(database.application(), INSERT.formatted(0));
        run(database.application(), "INSERT INTO ledger.document_content VALUES ('sha-256:1', 'a', 1)");
        run(database.application(), """
                INSERT INTO ledger.answer (user_id, method, path, key, content_digest, status, headers, body)
                VALUES (gen_random_uuid(), 'POST', '/', 'k', 'd', 201, '', '')
                """);
    }

    static Stream<String> changes() {
        return Stream.of("event", "document_content", "answer")
                .flatMap(table -> Stream.of(
                        "DELETE FROM ledger." + table,
                        "TRUNCATE ledger." + table,
                        "UPDATE ledger." + table + " SET "
                                + switch (table) {
                                    case "event" -> "payload = '{\"a\":1}'";
                                    case "answer" -> "status = 200";
                                    default -> "size = 1";
                                }));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theApplicationHasNoRightToChangeWhatIsRecorded(String change) {
        assertThatThrownBy(() -> run(database.application(), change))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theOwnerIsRefused(String change) {
        assertRefused(() -> run(database.owner(), change));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theSuperuserIsRefusedWhileReplicating(String change) {
        assertRefused(() -> run(database.superuser(), "SET session_replication_role = replica", change));
    }

    @Test
    void theApplicationGivesNeitherPositionNorTime() {
        assertThatThrownBy(() -> run(
                        database.application(),
                        INSERT.formatted(1)
                                .replace("metadata)", "metadata, recorded_at)")
                                .replace("'{}')", "'{}', now())")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run(
                        database.application(),
                        INSERT.formatted(1)
                                .replace("(event_id", "(position, event_id")
                                .replace("VALUES (", "OVERRIDING SYSTEM VALUE VALUES (1, ")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void theZoneIsFixedOnceAnEventIsStored() throws SQLException {
        run(database.application(), "INSERT INTO ledger.zone VALUES ('Asia/Shanghai')");
        assertRefused(() -> run(database.application(), "UPDATE ledger.zone SET zone = 'UTC'"));
    }

    @Test
    void theDatabaseIsDurableAndKnowsChineseLetters() {
        assertThat(database.client().sql("SHOW fsync").query(String.class).single())
                .isEqualTo("on");
        assertThat(database.client()
                        .sql("SELECT cardinality(public.show_trgm('学府'))")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("55000"));
    }

    private static void run(DataSource account, String... statements) throws SQLException {
        try (Connection connection = account.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
