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
import org.springframework.dao.DuplicateKeyException;
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

    /**
     * Notes that a rebuild begins.
     *
     * @throws RebuildIsRunning when one is under way, in this application or in another
     */
    long begin(@Nullable String login, boolean dryRun, long untilPosition) {
        try {
            Long id = jdbc.queryForObject(
                    "INSERT INTO work.rebuild (login, dry_run, phase, until_position) VALUES (?, ?, ?, ?) RETURNING id",
                    Long.class,
                    login,
                    dryRun,
                    Phase.LOADING.name(),
                    untilPosition);
            return id == null ? 0 : id;
        } catch (DuplicateKeyException running) {
            throw new RebuildIsRunning(running);
        }
    }

    void enter(long id, Phase phase) {
        LOG.info("Rebuild {}: {}", id, phase);
        jdbc.update("UPDATE work.rebuild SET phase = ? WHERE id = ?", phase.name(), id);
    }

    void reach(long id, long position) {
        jdbc.update("UPDATE work.rebuild SET position = ? WHERE id = ?", position, id);
    }

    void finish(long id, List<Comparison> compared) {
        jdbc.update(
                "UPDATE work.rebuild SET state = 'FINISHED', finished_at = clock_timestamp(), compared = ? WHERE id = ?",
                Json.text(compared),
                id);
    }

    void fail(long id, Progress.State state, @Nullable String failure) {
        jdbc.update(
                "UPDATE work.rebuild SET state = ?, finished_at = clock_timestamp(), failure = ?"
                        + " WHERE id = ? AND state = 'RUNNING'",
                state.name(),
                failure,
                id);
    }

    /** A rebuild that was under way when its application ended: who asked for it, and for what. */
    record Left(@Nullable String login, boolean dryRun) {}

    /** Marks what a stopped application left behind as interrupted. */
    Optional<Left> takeLeft() {
        return jdbc
                .query(
                        "UPDATE work.rebuild SET state = 'INTERRUPTED', finished_at = clock_timestamp()"
                                + " WHERE state = 'RUNNING' RETURNING login, dry_run",
                        (row, number) -> new Left(row.getString("login"), row.getBoolean("dry_run")))
                .stream()
                .findFirst();
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
