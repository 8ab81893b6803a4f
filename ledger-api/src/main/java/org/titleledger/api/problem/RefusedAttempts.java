package org.titleledger.api.problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The security log of what was refused: it leaves no event (rule A4), but the auditor sees it. */
public final class RefusedAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAttempts.class);
    private static final int LONGEST = 2_000;

    private final JdbcTemplate jdbc;

    public RefusedAttempts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps one attempt. Where the database does not take it, the log does: what was refused stays refused, whatever became
     * of its record.
     */
    public void keep(@Nullable String login, String method, String path, String code, @Nullable String detail) {
        try {
            jdbc.update(
                    "INSERT INTO access.refused_attempt (login, method, path, code, detail) VALUES (?, ?, ?, ?, ?)",
                    login,
                    method,
                    cut(path),
                    code,
                    detail == null ? null : cut(detail));
        } catch (DataAccessException lost) {
            LOG.error("A refused attempt is not in the security log: {} at {} {}", code, method, cut(path), lost);
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
