package org.titleledger.api.wiring;

import java.time.Clock;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.audit.AccessRecords;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.http.Reads;
import org.titleledger.api.property.FileReads;
import org.titleledger.api.security.CurrentUser;
import org.titleledger.projections.ProjectionSchema;
import org.titleledger.projections.Rebuild;
import org.titleledger.projections.Registers;
import org.titleledger.projections.RegistersHandler;
import org.titleledger.projections.bureau.BureauQueries;
import org.titleledger.projections.custody.CustodyQueries;
import org.titleledger.projections.documents.DocumentQueries;
import org.titleledger.projections.occupancy.OccupancyQueries;
import org.titleledger.projections.parties.PartyQueries;
import org.titleledger.projections.property.PropertyQueries;
import org.titleledger.projections.shared.Watermark;
import org.titleledger.projections.split.SplitTitleQueries;
import org.titleledger.projections.transfers.TransferQueries;
import tools.jackson.databind.json.JsonMapper;

/** The read models and what reads them. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class ReadWiring {

    /** Somebody waits for the answer; a statement that takes longer is cancelled. */
    private static final int SECONDS_FOR_A_READ = 15;

    @Bean
    @DependsOnDatabaseInitialization
    Watermark watermark(JdbcTemplate jdbc) {
        return new Watermark(jdbc);
    }

    @Bean
    Registers registers(JdbcTemplate jdbc, Watermark watermark) {
        return new Registers(jdbc, watermark);
    }

    @Bean
    ConfigurerModule registersModule(Registers registers, Watermark watermark) {
        return configurer -> configurer
                .eventProcessing()
                .registerEventHandler(configuration -> new RegistersHandler(registers, watermark));
    }

    /** Makes the tables before anything reads or fills them. */
    @Bean
    @DependsOnDatabaseInitialization
    Rebuild rebuild(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Watermark watermark,
            ObjectProvider<Configuration> axon,
            Clock clock) {
        Rebuild rebuild = new Rebuild(
                jdbc,
                new TransactionTemplate(transactions),
                new ProjectionSchema(jdbc),
                watermark,
                () -> {
                    Long last = jdbc.queryForObject("SELECT coalesce(max(position), 0) FROM ledger.event", Long.class);
                    return last == null ? 0 : last;
                },
                () -> axon.getObject()
                        .eventProcessingConfiguration()
                        .eventProcessor(Registers.PROCESSING_GROUP, StreamingEventProcessor.class)
                        .orElseThrow(),
                clock);
        rebuild.prepare();
        return rebuild;
    }

    /** One state of the database throughout a read: what is answered is one ledger, not two halves of different ones. */
    @Bean
    Reads reads(
            PlatformTransactionManager transactions, Watermark watermark, JsonMapper json, CurrentUser currentUser) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setTimeout(SECONDS_FOR_A_READ);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new Reads(snapshot, watermark, json, currentUser);
    }

    @Bean
    FileReads fileReads(JdbcTemplate jdbc, CurrentUser currentUser) {
        return new FileReads(jdbc, currentUser);
    }

    @Bean
    AccessRecords accessRecords(JdbcClient jdbc) {
        return new AccessRecords(jdbc);
    }

    @Bean
    PropertyQueries propertyQueries(JdbcClient jdbc, LedgerDays days) {
        return new PropertyQueries(jdbc, days.zone());
    }

    @Bean
    TransferQueries transferQueries(JdbcClient jdbc, LedgerDays days) {
        return new TransferQueries(jdbc, days.zone());
    }

    @Bean
    SplitTitleQueries splitTitleQueries(JdbcClient jdbc, LedgerDays days) {
        return new SplitTitleQueries(jdbc, days.zone());
    }

    @Bean
    BureauQueries bureauQueries(JdbcClient jdbc, LedgerDays days) {
        return new BureauQueries(jdbc, days.zone());
    }

    @Bean
    PartyQueries partyQueries(JdbcClient jdbc) {
        return new PartyQueries(jdbc);
    }

    @Bean
    DocumentQueries documentQueries(JdbcClient jdbc) {
        return new DocumentQueries(jdbc);
    }

    @Bean
    CustodyQueries custodyQueries(JdbcClient jdbc) {
        return new CustodyQueries(jdbc);
    }

    @Bean
    OccupancyQueries occupancyQueries(JdbcClient jdbc) {
        return new OccupancyQueries(jdbc);
    }
}
