package org.titleledger.api.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The security log of what was refused: it leaves no event (rule A4), but the auditor sees it. Neither a row nor the rows
 * of a minute can be made larger than a limit; what is left out is counted in a row of its own (ADR 0020).
 */
public final class RefusedAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAttempts.class);

    /** The code of a row that stands for attempts which were only counted. */
    public static final String NOT_KEPT = "access.attempts-not-kept";

    /** All who are not signed in are one caller: a stranger's login is whatever he types. */
    private static final String STRANGERS = "";

    private static final String SIGN_IN_FAILED = "access.sign-in-failed";
    private static final int LONGEST = 1_000;
    private static final int LONGEST_LOGIN = 200;

    private final JdbcTemplate jdbc;
    private final MeterRegistry meters;
    private final Clock clock;
    private final AttemptBudget budget = new AttemptBudget();

    /** A log that also counts, and says in the application's log that there was one. */
    public RefusedAttempts(JdbcTemplate jdbc, MeterRegistry meters, Clock clock) {
        this.jdbc = jdbc;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Keeps one attempt. Where the database does not take it, the log does: what was refused stays refused, whatever became
     * of its record.
     */
    public void keep(@Nullable String login, String method, String path, String code, @Nullable String detail) {
        count(code);
        String caller = login == null || code.equals(SIGN_IN_FAILED) ? STRANGERS : login;
        AttemptBudget.Fate fate = budget.take(caller, clock.instant());
        fate.leftOut().forEach((other, count) -> insert(other, method, path, NOT_KEPT, String.valueOf(count)));
        if (fate.isKept()) {
            LOG.atInfo().addKeyValue("code", code).log("Refused {} at {} {}", code, method, cut(path, LONGEST));
            insert(login, method, path, code, detail);
        } else if (fate.isFirstLeftOut()) {
            insert(caller, method, path, NOT_KEPT, null);
        }
    }

    /** Codes are ours and few; who it was and what he sent stays out of the application's log. */
    private void count(String code) {
        Counter.builder("ledger.refusals")
                .description("What was refused for a reason that the security log keeps, by its code")
                .tag("code", code)
                .register(meters)
                .increment();
    }

    private void insert(@Nullable String login, String method, String path, String code, @Nullable String detail) {
        try {
            jdbc.update(
                    "INSERT INTO access.refused_attempt (login, method, path, code, detail) VALUES (?, ?, ?, ?, ?)",
                    login == null || login.equals(STRANGERS) ? null : cut(login, LONGEST_LOGIN),
                    cut(method, LONGEST_LOGIN),
                    cut(path, LONGEST),
                    code,
                    detail == null ? null : cut(detail, LONGEST));
        } catch (DataAccessException lost) {
            LOG.error("A refused attempt is not in the security log: {} at {}", code, cut(path, LONGEST), lost);
        }
    }

    /** So many characters of a text, none of them cut in two, and none that the database cannot keep. */
    private static String cut(String text, int limit) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .limit(limit)
                .map(character -> Character.isISOControl(character) || isHalf(character) ? '\ufffd' : character)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isHalf(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }
}
