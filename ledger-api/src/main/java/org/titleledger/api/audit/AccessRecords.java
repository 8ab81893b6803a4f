package org.titleledger.api.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.projections.shared.Listed;
import org.titleledger.projections.shared.Page;
import org.titleledger.property.PropertyId;

/** Reads the access records, the newest first. */
public final class AccessRecords {

    private static final RowMapper<FileRead> FILE_READ = (row, number) -> new FileRead(
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("login"),
            new PropertyId(row.getObject("property", java.util.UUID.class)),
            row.getString("path"));

    private static final RowMapper<RefusedAttempt> REFUSED = (row, number) -> new RefusedAttempt(
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("login"),
            row.getString("method"),
            row.getString("path"),
            row.getString("code"),
            row.getString("detail"));

    private final JdbcClient jdbc;

    public AccessRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody read a building's file. */
    public record FileRead(Instant at, String login, PropertyId property, String path) {}

    /** Something was refused; {@code login} is {@code null} for a stranger. */
    public record RefusedAttempt(
            Instant at,
            @Nullable String login,
            String method,
            String path,
            String code,
            @Nullable String detail) {}

    /** Who read a building's file, or any. */
    public Listed<FileRead> fileReads(@Nullable PropertyId property, @Nullable String login, Page page) {
        String from = " FROM access.file_read WHERE (:property::uuid IS NULL OR property = :property::uuid)"
                + " AND (:login::text IS NULL OR login = :login)";
        List<FileRead> items = jdbc.sql("SELECT *" + from + " ORDER BY id DESC" + page.sql())
                .param("property", property == null ? null : property.value())
                .param("login", login)
                .query(FILE_READ)
                .list();
        Long total = jdbc.sql("SELECT count(*)" + from)
                .param("property", property == null ? null : property.value())
                .param("login", login)
                .query(Long.class)
                .single();
        return new Listed<>(items, total);
    }

    /** What was refused. */
    public Listed<RefusedAttempt> refusedAttempts(@Nullable String code, @Nullable String login, Page page) {
        String from = " FROM access.refused_attempt WHERE (:code::text IS NULL OR code = :code)"
                + " AND (:login::text IS NULL OR login = :login)";
        List<RefusedAttempt> items = jdbc.sql("SELECT *" + from + " ORDER BY id DESC" + page.sql())
                .param("code", code)
                .param("login", login)
                .query(REFUSED)
                .list();
        Long total = jdbc.sql("SELECT count(*)" + from)
                .param("code", code)
                .param("login", login)
                .query(Long.class)
                .single();
        return new Listed<>(items, total);
    }
}
