package org.titleledger.projections.shared;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** New rows by {@code COPY … FROM STDIN} in its text form: one statement, however many there are. */
final class Copy {

    private static final int BUFFER = 64 * 1024;

    private Copy() {}

    static void into(JdbcTemplate jdbc, String table, String columns, List<@Nullable Object[]> rows) {
        Long copied = jdbc.execute((ConnectionCallback<Long>)
                connection -> copy(connection, "COPY " + table + " (" + columns + ") FROM STDIN", rows));
        if (copied == null || copied != rows.size()) {
            throw new IllegalStateException(copied + " rows instead of " + rows.size() + ": " + table);
        }
    }

    private static Long copy(Connection connection, String sql, List<@Nullable Object[]> rows) throws SQLException {
        CopyIn stream = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            StringBuilder text = new StringBuilder(BUFFER);
            for (@Nullable Object[] row : rows) {
                line(row, text);
                if (text.length() > BUFFER / 2) {
                    send(stream, text);
                }
            }
            send(stream, text);
            return stream.endCopy();
        } finally {
            if (stream.isActive()) {
                stream.cancelCopy();
            }
        }
    }

    private static void send(CopyIn stream, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        stream.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static void line(@Nullable Object[] row, StringBuilder text) {
        for (int column = 0; column < row.length; column++) {
            if (column > 0) {
                text.append('\t');
            }
            value(row[column], text);
        }
        text.append('\n');
    }

    private static void value(@Nullable Object value, StringBuilder text) {
        switch (value) {
            case null -> text.append("\\N");
            case String words -> escape(words, text);
            case List<?> list ->
                text.append(list.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")));
            default -> text.append(value);
        }
    }

    private static void escape(String words, StringBuilder text) {
        for (int index = 0; index < words.length(); index++) {
            char character = words.charAt(index);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }
}
