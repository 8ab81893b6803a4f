package org.titleledger.api.imports.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.imports.SharedData;
import org.titleledger.api.imports.row.FindingCode;
import org.titleledger.api.imports.row.ImportKind;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Role;

/** The City of Chicago's inventory at its real size: whole, once, and ten months later. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ChicagoImportIT {

    private static final Logger LOG = LoggerFactory.getLogger(ChicagoImportIT.class);
    private static final Actor CLERK = new Actor(UUID.fromString("0192f0c5-7c1e-7a3b-9c55-000000000001"), "clerk");

    private final ImportDesk imports;
    private final ImportJobs jobs;
    private final JdbcTemplate jdbc;

    ChicagoImportIT(ImportDesk imports, ImportJobs jobs, JdbcTemplate jdbc) {
        this.imports = imports;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    @Test
    void everyRowIsAPropertyOrInTheReportAndNothingGoesInTwice() throws IOException {
        long before = properties();
        ImportJob first = run("chicago-city-owned-land/inventory-2020-07.csv");
        assertThat(counts(first)).containsExactly(19_621, 19_620, 0, 0, 1);
        assertThat(codes(first))
                .isEqualTo(
                        Map.of(FindingCode.DATE_IN_FUTURE.code(), 1L, FindingCode.VALUE_WITHOUT_SUBJECT.code(), 148L));
        assertThat(properties() - before).isEqualTo(19_620);
        long events = events();

        ImportJob second = run("chicago-city-owned-land/inventory-2020-07.csv");
        assertThat(counts(second)).containsExactly(19_621, 0, 19_620, 0, 1);
        assertThat(events()).isEqualTo(events);

        ImportJob later = run("chicago-city-owned-land/inventory-2021-05.csv");
        assertThat(counts(later)).containsExactly(19_628, 8, 19_445, 174, 1);
        assertThat(properties() - before).isEqualTo(19_628);
    }

    private ImportJob run(String name) throws IOException {
        Path file = SharedData.find(name).orElse(null);
        assumeTrue(file != null, name + " is not beside the repository");
        long begin = System.nanoTime();
        ImportId id = imports.submit(
                new ImportDesk.Submitted(
                        Files.readAllBytes(Objects.requireNonNull(file)),
                        name,
                        "text/csv",
                        ImportKind.PROPERTIES,
                        mapping(),
                        false),
                CLERK,
                Role.CLERK);
        ImportJob done = Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> jobs.find(id).orElseThrow(), job -> job.state() != ImportState.RUNNING);
        LOG.info(
                "{} rows took {} ms",
                done.rows(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
        return done;
    }

    private static String mapping() throws IOException {
        try (InputStream json = ChicagoImportIT.class.getResourceAsStream("/imports/chicago-city-owned-land.json")) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Integer> counts(ImportJob job) {
        assertThat(job.state()).isEqualTo(ImportState.DONE);
        return List.of(job.rows(), job.accepted(), job.unchanged(), job.different(), job.refused());
    }

    private Map<String, Long> codes(ImportJob job) {
        Map<String, Long> counts = new TreeMap<>();
        jobs.findings(job.id(), finding -> counts.merge(finding.code(), 1L, Long::sum));
        return counts;
    }

    private long properties() {
        return count("SELECT count(*) FROM ledger.event WHERE type = 'property.registered'");
    }

    private long events() {
        return count("SELECT count(*) FROM ledger.event");
    }

    private long count(String query) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Long.class));
    }
}
