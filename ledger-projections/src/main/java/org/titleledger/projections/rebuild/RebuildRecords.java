package org.titleledger.projections.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.projections.shared.Json;
import org.titleledger.projections.shared.Sql;
import tools.jackson.core.type.TypeReference;

/** The rows of {@code work.rebuild}. */
final class RebuildRecords {

    private static final TypeReference<List<Comparison>> COMPARISONS = new TypeReference<>() {};

    private static final Logger LOG = LoggerFactory.getLogger(RebuildRecords.class);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    RebuildRecords(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes, in a transaction, that a rebuild begins, and that one which is noted as running was interrupted. */
    long begin(@Nullable String login, boolean dryRun, long untilPosition) {
        jdbc.update("UPDATE work.rebuild SET state = 'INTERRUPTED', finished_at = clock_timestamp()"
                + " WHERE state = 'RUNNING'");
        Long id = jdbc.queryForObject(
                "INSERT INTO work.rebuild (login, dry_run, phase, until_position) VALUES (?, ?, ?, ?) RETURNING id",
                Long.class,
                login,
                dryRun,
                Phase.LOADING.name(),
                untilPosition);
        return id == null ? 0 : id;
    }

    void enter(long id, Phase phase) {
        LOG.info("Rebuild {}: {}", id, phase);
        jdbc.update("UPDATE work.rebuild SET phase = ? WHERE id = ?", phase.name(), id);
    }

    void reach(long id, long position) {
        jdbc.update("UPDATE work.rebuild SET position = ? WHERE id = ?", position, id);
    }

    /** In the transaction that replaces: who lost the sign, and was taken for dead, replaces nothing. */
    void finish(long id, List<Comparison> compared) {
        int finished = jdbc.update(
                "UPDATE work.rebuild SET state = 'FINISHED', finished_at = clock_timestamp(), compared = ?"
                        + " WHERE id = ? AND state = 'RUNNING'",
                Json.text(compared),
                id);
        if (finished == 0) {
            throw new IllegalStateException("rebuild " + id + " was taken for dead");
        }
    }

    /** Whether it was not taken for dead before. */
    boolean fail(long id, String failure) {
        int failed = jdbc.update(
                "UPDATE work.rebuild SET state = 'FAILED', finished_at = clock_timestamp(), failure = ?"
                        + " WHERE id = ? AND state = 'RUNNING'",
                failure,
                id);
        return failed == 1;
    }

    /** Who asked for a rebuild that is under way or was left behind, and for what. */
    record Asked(long id, @Nullable String login, boolean dryRun) {}

    /** What is noted as running. Nobody does it when the sign is down. */
    Optional<Asked> running() {
        return jdbc
                .query(
                        "SELECT id, login, dry_run FROM work.rebuild WHERE state = 'RUNNING'",
                        (row, number) ->
                                new Asked(row.getLong("id"), row.getString("login"), row.getBoolean("dry_run")))
                .stream()
                .findFirst();
    }

    /** How many of the last ones, one after the other, were interrupted. */
    int interruptions() {
        Integer count = jdbc.queryForObject(
                "SELECT count(*) FROM work.rebuild"
                        + " WHERE id > (SELECT coalesce(max(id), 0) FROM work.rebuild "
                        + " WHERE state NOT IN ('RUNNING', 'INTERRUPTED'))",
                Integer.class);
        return count == null ? 0 : count;
    }

    Optional<Progress> last() {
        return jdbc
                .query("SELECT * FROM work.rebuild ORDER BY id DESC LIMIT 1", (row, number) -> progress(row))
                .stream()
                .findFirst();
    }

    private Progress progress(ResultSet row) throws SQLException {
        Instant startedAt = Sql.instant(row, "started_at");
        Instant finishedAt = Sql.instantOrNull(row, "finished_at");
        long position = row.getLong("position");
        long until = row.getLong("until_position");
        String compared = row.getString("compared");
        return new Progress(
                row.getString("login"),
                row.getBoolean("dry_run"),
                Progress.State.valueOf(row.getString("state")),
                Phase.valueOf(row.getString("phase")),
                position,
                until,
                startedAt,
                finishedAt,
                finishedAt == null ? expected(startedAt, position, until) : null,
                row.getString("failure"),
                compared == null ? List.of() : Json.list(compared, COMPARISONS));
    }

    private @Nullable Instant expected(Instant startedAt, long position, long until) {
        if (position == 0) {
            return null;
        }
        Duration spent = Duration.between(startedAt, clock.instant());
        return startedAt.plus(Duration.ofMillis(spent.toMillis() * Math.max(until, position) / position));
    }
}
