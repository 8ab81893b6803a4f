package org.titleledger.api.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.api.desk.Desk;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.evidence.Filing;
import org.titleledger.api.imports.job.ImportDesk;
import org.titleledger.api.imports.job.ImportId;
import org.titleledger.api.imports.job.ImportJob;
import org.titleledger.api.imports.job.ImportJobs;
import org.titleledger.api.imports.job.ImportState;
import org.titleledger.api.imports.row.ImportKind;
import org.titleledger.api.security.Users;
import org.titleledger.projections.property.PropertyQueries;
import org.titleledger.shared.Role;

/** Fills an empty demo ledger, through the import and the desk; a ledger that has an event is left as it is. */
@Order(0)
public final class DemoLedger implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLedger.class);
    private static final String LIST = "/demo/properties.csv";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_MILLIS = 50;

    private final JdbcTemplate jdbc;
    private final Desk desk;
    private final Identities identities;
    private final LedgerDays days;
    private final Users users;
    private final Filing filing;
    private final ImportDesk imports;
    private final ImportJobs jobs;
    private final PropertyQueries properties;

    public DemoLedger(
            JdbcTemplate jdbc,
            Desk desk,
            Identities identities,
            LedgerDays days,
            Users users,
            Filing filing,
            ImportDesk imports,
            ImportJobs jobs,
            PropertyQueries properties) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.identities = identities;
        this.days = days;
        this.users = users;
        this.filing = filing;
        this.imports = imports;
        this.jobs = jobs;
        this.properties = properties;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (Boolean.TRUE.equals(jdbc.queryForObject("SELECT EXISTS (SELECT FROM ledger.event)", Boolean.class))) {
            return;
        }
        DemoActs acts = new DemoActs(desk, users);
        DemoParties parties = new DemoParties(acts, identities, days);
        parties.load();
        importList(acts);
        new DemoCases(acts, parties, new DemoProperties(properties, days), filing, identities, days).load();
        users.assignParty("unit", parties.named(DemoParties.POLICE));
        LOG.info("The demo ledger has seven compounds, five of them split");
    }

    private void importList(DemoActs acts) throws IOException {
        try (InputStream list = DemoLedger.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("missing: " + LIST);
            }
            ImportId id = imports.submit(
                    new ImportDesk.Submitted(
                            list.readAllBytes(), "办公用房清单.csv", "text/csv", ImportKind.PROPERTIES, null, false),
                    acts.clerk().actor(),
                    Role.CLERK);
            await(id);
        }
    }

    private void await(ImportId id) {
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += LOOK_EVERY_MILLIS) {
            ImportJob job = jobs.find(id).orElseThrow();
            if (job.state() != ImportState.RUNNING) {
                refuseUnless(job.state() == ImportState.DONE && job.refused() == 0 && job.different() == 0, job);
                return;
            }
            pause();
        }
        throw new IllegalStateException("the demo's list was not imported in " + PATIENCE);
    }

    private static void refuseUnless(boolean whole, ImportJob job) {
        if (!whole) {
            throw new IllegalStateException("the demo's list was not imported whole: " + job);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the demo's list was imported", interrupted);
        }
    }
}
