package org.titleledger.api.imports.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.row.ImportKind;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Role;

/** Hands lists in and waits for them. */
record Importing(ImportDesk imports, ImportJobs jobs, JdbcTemplate jdbc) {

    static final Actor CLERK = new Actor(UUID.fromString("0192f0c5-7c1e-7a3b-9c55-000000000001"), "clerk");

    ImportJob run(ImportKind kind, String list) throws IOException {
        return run(kind, list.getBytes(StandardCharsets.UTF_8), null, false);
    }

    ImportJob run(ImportKind kind, byte[] list, @Nullable String mapping, boolean dryRun) throws IOException {
        return awaited(imports.submit(
                new ImportDesk.Submitted(list, "清单.csv", "text/csv", kind, mapping, dryRun), CLERK, Role.CLERK));
    }

    ImportJob awaited(ImportId id) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> jobs.find(id).orElseThrow(), job -> job.state() != ImportState.RUNNING);
    }

    /** An import as it is when it was interrupted before its first row. */
    static ImportJob begun(ImportId id, ImportKind kind) {
        return new ImportJob(
                id,
                kind,
                "续.csv",
                "text/csv",
                false,
                null,
                ImportState.RUNNING,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                CLERK.user(),
                CLERK.login(),
                Role.CLERK,
                Instant.EPOCH,
                null);
    }

    /** Rows, accepted, unchanged, different, refused. */
    static List<Integer> counts(ImportJob job) {
        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.read()).isEqualTo(job.rows());
        return List.of(job.rows(), job.accepted(), job.unchanged(), job.different(), job.refused());
    }

    List<String> findings(ImportJob job) {
        return found(job).stream()
                .map(finding -> finding.line() + " " + finding.column() + " " + finding.code())
                .toList();
    }

    List<Finding> found(ImportJob job) {
        List<Finding> findings = new ArrayList<>();
        jobs.findings(job.id(), findings::add);
        return findings;
    }

    Map<String, Long> codes(ImportJob job) {
        Map<String, Long> counts = new TreeMap<>();
        jobs.findings(job.id(), finding -> counts.merge(finding.code(), 1L, Long::sum));
        return counts;
    }

    long events() {
        Long count = jdbc.queryForObject("SELECT count(*) FROM ledger.event", Long.class);
        return count == null ? 0 : count;
    }
}
