package org.titleledger.api.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.titleledger.api.desk.BatchDesk;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.eventstore.EventArchive;
import org.titleledger.api.eventstore.LedgerSerializer;
import org.titleledger.api.evidence.DocumentContent;
import org.titleledger.api.imports.job.ImportDesk;
import org.titleledger.api.imports.job.ImportId;
import org.titleledger.api.imports.job.ImportJobs;
import org.titleledger.api.imports.job.ImportMeters;
import org.titleledger.api.imports.job.ImportTools;
import org.titleledger.api.imports.job.ImportWorker;
import org.titleledger.api.imports.known.LedgerDirectory;
import org.titleledger.api.imports.table.Limits;
import org.titleledger.projections.shared.Watermark;

/** Imports. */
@Configuration(proxyBeanMethods = false)
public class ImportWiring implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, ImportId.class, ImportId::parse);
    }

    @Bean
    EventArchive eventArchive(DataSource dataSource, LedgerSerializer serializer, EventUpcasterChain upcasters) {
        return new EventArchive(dataSource, serializer, upcasters);
    }

    @Bean
    ImportJobs importJobs(JdbcTemplate jdbc) {
        return new ImportJobs(jdbc);
    }

    @Bean
    ImportTools importTools(
            ImportJobs jobs,
            BatchDesk desk,
            EventArchive archive,
            DocumentContent documents,
            LedgerDays days,
            Watermark readModels,
            MeterRegistry meters) {
        return new ImportTools(
                jobs,
                desk,
                archive,
                new LedgerDirectory(archive),
                documents,
                days,
                readModels,
                Limits.usual(),
                new ImportMeters(meters));
    }

    @Bean
    ImportWorker importWorker(ImportTools tools) {
        return new ImportWorker(tools);
    }

    @Bean
    ImportLifecycle importLifecycle(ImportWorker worker) {
        return new ImportLifecycle(worker);
    }

    @Bean
    ImportDesk importDesk(ImportTools tools, ImportWorker worker, Identities identities) {
        return new ImportDesk(tools, worker, identities);
    }

    /** What an earlier run of the application left unfinished goes on. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> interruptedImports(ImportWorker worker) {
        return ready -> worker.resume();
    }
}
