package org.titleledger.projections.shared;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** New rows by {@code COPY … FROM STDIN} in its binary form: one statement, however many there are. */
final class Copy {

    private Copy() {}

    static void into(JdbcTemplate jdbc, String table, String columns, BinaryRows rows) {
        Long copied = jdbc.execute((ConnectionCallback<Long>) connection ->
                copy(connection, "COPY " + table + " (" + columns + ") FROM STDIN (FORMAT binary)", rows));
        if (copied == null || copied != rows.count()) {
            throw new IllegalStateException(copied + " rows instead of " + rows.count() + ": " + table);
        }
    }

    private static Long copy(Connection connection, String sql, BinaryRows rows) throws SQLException {
        CopyIn stream = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            for (byte[] chunk : rows.end()) {
                stream.writeToCopy(chunk, 0, chunk.length);
            }
            return stream.endCopy();
        } finally {
            if (stream.isActive()) {
                stream.cancelCopy();
            }
        }
    }
}
