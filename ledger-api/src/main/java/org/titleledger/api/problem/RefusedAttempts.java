package org.titleledger.api.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The security log of what was refused: it leaves no event (rule A4), but the auditor sees it. */
public final class RefusedAttempts {

    private static final int LONGEST = 2_000;

    private final JdbcTemplate jdbc;

    public RefusedAttempts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps one attempt. */
    public void keep(@Nullable String login, String method, String path, String code, @Nullable String detail) {
        jdbc.update(
                "INSERT INTO access.refused_attempt (login, method, path, code, detail) VALUES (?, ?, ?, ?, ?)",
                login,
                method,
                cut(path),
                code,
                detail == null ? null : cut(detail));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
