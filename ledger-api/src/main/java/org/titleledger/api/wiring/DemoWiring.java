package org.titleledger.api.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.api.demo.DemoLedger;
import org.titleledger.api.desk.Desk;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.evidence.Filing;
import org.titleledger.api.imports.job.ImportDesk;
import org.titleledger.api.imports.job.ImportJobs;
import org.titleledger.api.security.Users;
import org.titleledger.projections.property.PropertyQueries;

/** The demo; it exists in its profile only. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
public class DemoWiring {

    @Bean
    DemoLedger demoLedger(
            JdbcTemplate jdbc,
            Desk desk,
            Identities identities,
            LedgerDays days,
            Users users,
            Filing filing,
            ImportDesk imports,
            ImportJobs jobs,
            PropertyQueries properties) {
        return new DemoLedger(jdbc, desk, identities, days, users, filing, imports, jobs, properties);
    }
}
