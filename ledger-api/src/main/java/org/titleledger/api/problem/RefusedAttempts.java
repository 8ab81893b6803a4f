package org.titleledger.api.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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
    private final MeterRegistry meters;

    /** A log that also counts, and says in the application's log that there was one. */
    public RefusedAttempts(JdbcTemplate jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.meters = meters;
    }

    /**
     * Keeps one attempt. Where the database does not take it, the log does: what was refused stays refused, whatever became
     * of its record.
     */
    public void keep(@Nullable String login, String method, String path, String code, @Nullable String detail) {
        note(method, path, code);
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

    /** Codes are ours and few; who it was and what he sent stays out of the application's log. */
    private void note(String method, String path, String code) {
        Counter.builder("ledger.refusals")
                .description("What was refused for a reason that the security log keeps, by its code")
                .tag("code", code)
                .register(meters)
                .increment();
        LOG.atInfo().addKeyValue("code", code).log("Refused {} at {} {}", code, method, cut(path));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
