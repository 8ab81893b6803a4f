package org.titleledger.projections.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * The sign that a rebuild is alive: a lock of a session of its own, which PostgreSQL lets go when the application or its
 * connection dies. Whoever holds it may take what is noted as running for something left behind.
 */
final class RebuildSign {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildSign.class);

    private static final long SIGN = 0x7469_746C_7200_0000L;
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final Connection session;

    private RebuildSign(Connection session) {
        this.session = session;
    }

    /** Empty when somebody else's is up. */
    static Optional<RebuildSign> raise(JdbcTemplate jdbc) {
        try {
            Connection session = Objects.requireNonNull(jdbc.getDataSource()).getConnection();
            return raise(new RebuildSign(session));
        } catch (SQLException lost) {
            throw new DataAccessResourceFailureException("no session for the rebuild's sign", lost);
        }
    }

    private static Optional<RebuildSign> raise(RebuildSign sign) throws SQLException {
        boolean raised = false;
        try {
            raised = sign.answers("SELECT pg_try_advisory_lock(" + SIGN + ")");
            return raised ? Optional.of(sign) : Optional.empty();
        } finally {
            if (!raised) {
                JdbcUtils.closeConnection(sign.session);
            }
        }
    }

    /** Waits until nobody else's is up. */
    static RebuildSign await(JdbcTemplate jdbc) {
        Optional<RebuildSign> sign = raise(jdbc);
        while (sign.isEmpty()) {
            LOG.debug("Waiting for the end of a rebuild");
            RebuildStopped.sleep(LOOK_AGAIN_MILLIS);
            sign = raise(jdbc);
        }
        return sign.get();
    }

    private boolean answers(String query) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** A session that cannot be asked to take it down is given up, and the sign with it. */
    void close() {
        try {
            answers("SELECT pg_advisory_unlock(" + SIGN + ")");
        } catch (SQLException lost) {
            LOG.warn("The session of the rebuild's sign is lost", lost);
            abort();
        } finally {
            JdbcUtils.closeConnection(session);
        }
    }

    private void abort() {
        try {
            session.abort(Runnable::run);
        } catch (SQLException gone) {
            LOG.debug("It was gone already", gone);
        }
    }
}
