package org.titleledger.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The sign that a rebuild is alive: a lock of a session of its own, which PostgreSQL lets go when the application dies.
 * What a dead application left behind is told by it from the work of another one that shares the database.
 */
final class RebuildSign {

    private static final long SIGN = 0x7469_746C_7200_0000L;

    private RebuildSign() {}

    /** Does some work while the sign is up. */
    static void whileUp(JdbcTemplate jdbc, Runnable work) {
        try (Connection connection =
                Objects.requireNonNull(jdbc.getDataSource()).getConnection()) {
            execute(connection, "SELECT pg_advisory_lock(" + SIGN + ")");
            try {
                work.run();
            } finally {
                execute(connection, "SELECT pg_advisory_unlock(" + SIGN + ")");
            }
        } catch (SQLException lost) {
            throw new DataAccessResourceFailureException("the rebuild's connection is lost", lost);
        }
    }

    /** Whether somebody's sign is up; if not, it stays down until the transaction under way ends. */
    static boolean isRaised(JdbcTemplate jdbc) {
        return !Boolean.TRUE.equals(
                jdbc.queryForObject("SELECT pg_try_advisory_xact_lock(" + SIGN + ")", Boolean.class));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
