package org.titleledger.api.wiring;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** What the ledger needs of its database, asked once at start: a server that breaks one of these is refused. */
final class DatabasePromises {

    private record Promise(String query, String sentence) {}

    private static final List<Promise> PROMISES = List.of(
            new Promise(
                    "SELECT current_setting('server_version_num')::int >= 180000",
                    "The ledger needs PostgreSQL 18 or later."),
            new Promise(
                    "SELECT current_setting('fsync') = 'on'", "fsync is off: a power cut would lose recorded acts."),
            new Promise(
                    "SELECT current_setting('synchronous_commit') <> 'off'",
                    "synchronous_commit is off: an act answered as recorded could be lost."),
            new Promise(
                    "SELECT current_setting('full_page_writes') = 'on'",
                    "full_page_writes is off: a power cut could leave torn pages."),
            new Promise("SELECT current_setting('server_encoding') = 'UTF8'", "The database's encoding must be UTF8."),
            new Promise(
                    "SELECT cardinality(show_trgm('学府')) > 0",
                    "The database's character type knows no Chinese letters: create it with LOCALE 'C.UTF-8'."),
            new Promise(
                    "SELECT current_user = 'ledger_app'",
                    "The pool's sessions must run as ledger_app (spring.datasource.hikari.connection-init-sql)."),
            new Promise(
                    "SELECT NOT has_table_privilege('ledger.event', 'UPDATE, DELETE, TRUNCATE')",
                    "The application's role may change recorded events: take UPDATE, DELETE and TRUNCATE from it."));

    private final DataSource dataSource;

    DatabasePromises(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void check() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (Promise promise : PROMISES) {
                try (ResultSet answer = statement.executeQuery(promise.query)) {
                    if (!answer.next() || !answer.getBoolean(1)) {
                        throw new IllegalStateException(promise.sentence);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
        }
    }
}
