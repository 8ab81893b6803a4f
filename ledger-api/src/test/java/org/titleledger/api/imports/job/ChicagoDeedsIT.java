package org.titleledger.api.imports.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.titleledger.api.imports.job.Importing.counts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.imports.SharedData;
import org.titleledger.api.imports.row.FindingCode;
import org.titleledger.api.imports.row.ImportKind;
import org.titleledger.api.testing.LedgerDatabase;

/**
 * The acquisitions of the City of Chicago as deeds, at their real size: the days stand in its inventory, and to whom the
 * City sold does not. The numbers were counted in the files by other means than the code under test.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ChicagoDeedsIT {

    private static final String OF_2020 = "chicago-city-owned-land/inventory-2020-07.csv";
    private static final String OF_2021 = "chicago-city-owned-land/inventory-2021-05.csv";
    /** Known by keys and names of their own: another test may have the same inventory in the same database. */
    private static final String PROPERTIES = """
            {"columns": {"name": "PIN", "identifier": "ID", "address": "Address"},
             "identifierScheme": "CHICAGO_DEEDS_ID", "constants": {"kind": "PARCEL", "compound": "Deeds"}}""";

    private static final String ACQUISITIONS = """
            {"columns": {"identifier": "ID", "effectiveOn": "Date of Acquisition"},
             "identifierScheme": "CHICAGO_DEEDS_ID", "dateFormat": "MM/dd/yyyy",
             "constants": {"grantee": "City of Chicago"}}""";
    private final Importing importing;

    ChicagoDeedsIT(ImportDesk imports, ImportJobs jobs, JdbcTemplate jdbc) {
        this.importing = new Importing(imports, jobs, jdbc);
    }

    private ImportJob run(String name, ImportKind kind, String mapping) throws IOException {
        Path file = SharedData.find(name).orElse(null);
        assumeTrue(file != null, name + " is not beside the repository");
        return importing.run(kind, Files.readAllBytes(Objects.requireNonNull(file)), mapping, false);
    }

    @Test
    void everyAcquisitionIsADeedOrInTheReportAndNoneGoesInTwice() throws IOException {
        assertThat(counts(run(OF_2021, ImportKind.PROPERTIES, PROPERTIES))).containsExactly(19_628, 19_628, 0, 0, 0);
        ImportJob first = run(OF_2021, ImportKind.TITLE_HISTORY, ACQUISITIONS);
        assertThat(counts(first)).containsExactly(19_628, 19_627, 0, 0, 1);
        assertThat(importing.codes(first)).isEqualTo(Map.of(FindingCode.DATE_IN_FUTURE.code(), 1L));
        long events = importing.events();
        assertThat(counts(run(OF_2021, ImportKind.TITLE_HISTORY, ACQUISITIONS)))
                .containsExactly(19_628, 0, 19_627, 0, 1);
        assertThat(importing.events()).isEqualTo(events);

        ImportJob earlier = run(OF_2020, ImportKind.TITLE_HISTORY, ACQUISITIONS);
        assertThat(importing.codes(earlier))
                .as("one that the later file has no more, and one in the future")
                .isEqualTo(Map.of(FindingCode.DATE_IN_FUTURE.code(), 1L, FindingCode.PROPERTY_UNKNOWN.code(), 1L));
        assertThat(counts(earlier)).as("57 have another day, or had none").containsExactly(19_621, 57, 19_562, 0, 2);
    }
}
