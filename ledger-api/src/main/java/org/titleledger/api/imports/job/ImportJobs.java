package org.titleledger.api.imports.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.row.ImportKind;
import org.titleledger.api.imports.row.Severity;
import org.titleledger.shared.Role;

/** The imports with their files, their progress and their findings. */
public final class ImportJobs {

    private static final String COLUMNS =
            "id, kind, file_name, media_type, dry_run, mapping, state, rows, read, accepted,"
                    + " unchanged, different, refused, position, user_id, login, role, started_at, finished_at";

    private final JdbcTemplate jdbc;

    public ImportJobs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a new import with its file. */
    void add(ImportJob job, byte[] content) {
        jdbc.update(
                "INSERT INTO work.import_job (id, kind, file_name, media_type, dry_run, mapping, content, state, login,"
                        + " user_id, role) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                job.id().value(),
                job.kind().name(),
                job.fileName(),
                job.mediaType(),
                job.dryRun(),
                job.mapping(),
                content,
                job.state().name(),
                job.login(),
                job.user(),
                job.role().name());
    }

    /** An import by its identity. */
    public Optional<ImportJob> find(ImportId id) {
        return jdbc
                .query("SELECT " + COLUMNS + " FROM work.import_job WHERE id = ?", ImportJobs::job, id.value())
                .stream()
                .findFirst();
    }

    /** The latest imports, the newest first. */
    public List<ImportJob> latest(int limit) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM work.import_job ORDER BY started_at DESC LIMIT ?", ImportJobs::job, limit);
    }

    /** The imports that have not come to their end, the oldest first. */
    List<ImportId> running() {
        return jdbc.query(
                "SELECT id FROM work.import_job WHERE state = 'RUNNING' ORDER BY started_at",
                (row, number) -> new ImportId(row.getObject("id", UUID.class)));
    }

    /** The file of an import that has not come to its end. */
    Optional<byte[]> content(ImportId id) {
        return jdbc
                .query(
                        "SELECT content FROM work.import_job WHERE id = ? AND state = 'RUNNING'",
                        (row, number) -> row.getBytes("content"),
                        id.value())
                .stream()
                .findFirst();
    }

    /**
     * Takes an import for the transaction that is under way.
     *
     * @return whether it is where the caller believes; otherwise somebody else carries it on
     */
    boolean take(ImportId id, int read) {
        return jdbc.query(
                        "SELECT read FROM work.import_job WHERE id = ? AND state = 'RUNNING' FOR UPDATE",
                        (row, number) -> row.getInt("read"),
                        id.value())
                .equals(List.of(read));
    }

    void begin(ImportId id, int rows) {
        jdbc.update("UPDATE work.import_job SET rows = ? WHERE id = ?", rows, id.value());
    }

    /** Begins anew: a dry run has nothing that it could go on from. */
    void forget(ImportId id) {
        jdbc.update("DELETE FROM work.import_finding WHERE job = ?", id.value());
        jdbc.update(
                "UPDATE work.import_job SET read = 0, accepted = 0, unchanged = 0, different = 0, refused = 0 WHERE id = ?",
                id.value());
    }

    /** Notes the results of some rows, in the transaction that records them. */
    void note(ImportId id, List<RowResult> results) {
        jdbc.update(
                "UPDATE work.import_job SET read = read + ?, accepted = accepted + ?, unchanged = unchanged + ?,"
                        + " different = different + ?, refused = refused + ? WHERE id = ?",
                results.size(),
                count(results, RowFate.ACCEPTED),
                count(results, RowFate.UNCHANGED),
                count(results, RowFate.DIFFERENT),
                count(results, RowFate.REFUSED),
                id.value());
        add(id, results.stream().flatMap(result -> result.findings().stream()).toList());
    }

    private static long count(List<RowResult> results, RowFate fate) {
        return results.stream().filter(result -> result.fate() == fate).count();
    }

    /** Adds to the report. */
    void add(ImportId id, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        Long last = jdbc.queryForObject(
                "SELECT coalesce(max(ordinal), 0) FROM work.import_finding WHERE job = ?", Long.class, id.value());
        long[] ordinal = {last == null ? 0 : last};
        jdbc.batchUpdate(
                "INSERT INTO work.import_finding (job, ordinal, line, column_heading, code, severity, arguments)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                findings.stream()
                        .map(finding -> new Object[] {
                            id.value(),
                            ++ordinal[0],
                            finding.line(),
                            finding.column(),
                            finding.code(),
                            finding.severity().name(),
                            finding.arguments().toArray(String[]::new)
                        })
                        .toList());
    }

    void reached(ImportId id, long position) {
        jdbc.update("UPDATE work.import_job SET position = ? WHERE id = ?", position, id.value());
    }

    /** Ends an import; the file is in the ledger's documents now, or was of no use. */
    void end(ImportId id, ImportState state) {
        jdbc.update(
                "UPDATE work.import_job SET state = ?, finished_at = clock_timestamp(), content = ''"
                        + " WHERE id = ? AND state = 'RUNNING'",
                state.name(),
                id.value());
    }

    /** Gives out the findings of an import in the order of the file's lines. */
    public void findings(ImportId id, Consumer<Finding> reader) {
        jdbc.query(
                "SELECT line, column_heading, code, severity, arguments FROM work.import_finding WHERE job = ?"
                        + " ORDER BY line, ordinal",
                (ResultSet row) -> {
                    reader.accept(finding(row));
                },
                id.value());
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getLong("line"),
                row.getString("column_heading"),
                row.getString("code"),
                Severity.valueOf(row.getString("severity")),
                List.of((String[]) row.getArray("arguments").getArray()));
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                new ImportId(row.getObject("id", UUID.class)),
                ImportKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getBoolean("dry_run"),
                row.getString("mapping"),
                ImportState.valueOf(row.getString("state")),
                row.getInt("rows"),
                row.getInt("read"),
                row.getInt("accepted"),
                row.getInt("unchanged"),
                row.getInt("different"),
                row.getInt("refused"),
                row.getObject("position", Long.class),
                row.getObject("user_id", UUID.class),
                row.getString("login"),
                Role.valueOf(row.getString("role")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instantOrNull(row.getObject("finished_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instantOrNull(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
