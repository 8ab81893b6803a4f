package org.titleledger.api.wiring;

import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.audit.AccessRecords;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.eventstore.EventArchive;
import org.titleledger.api.eventstore.KnownTimes;
import org.titleledger.api.eventstore.LedgerSerializer;
import org.titleledger.api.eventstore.LogReader;
import org.titleledger.api.http.Reads;
import org.titleledger.api.property.FileReads;
import org.titleledger.api.questions.ChainSentences;
import org.titleledger.api.questions.CorrectedStates;
import org.titleledger.api.questions.PropertySight;
import org.titleledger.api.security.CurrentUser;
import org.titleledger.projections.Registers;
import org.titleledger.projections.RegistersInvoker;
import org.titleledger.projections.bureau.BureauQueries;
import org.titleledger.projections.chain.ChainQueries;
import org.titleledger.projections.corrections.CorrectionQueries;
import org.titleledger.projections.custody.CustodyQueries;
import org.titleledger.projections.documents.DocumentQueries;
import org.titleledger.projections.history.HistoryQueries;
import org.titleledger.projections.history.LateQueries;
import org.titleledger.projections.history.SilenceQueries;
import org.titleledger.projections.occupancy.OccupancyQueries;
import org.titleledger.projections.parking.Incomplete;
import org.titleledger.projections.parking.Parking;
import org.titleledger.projections.parties.PartyQueries;
import org.titleledger.projections.property.PropertyQueries;
import org.titleledger.projections.rebuild.Rebuild;
import org.titleledger.projections.reliance.RelianceQueries;
import org.titleledger.projections.shared.Segments;
import org.titleledger.projections.shared.Watermark;
import org.titleledger.projections.split.SplitTitleQueries;
import org.titleledger.projections.transfers.TransferQueries;
import tools.jackson.databind.json.JsonMapper;

/** The read models and what reads them. */
@Configuration(proxyBeanMethods = false)
public class ReadWiring {

    /** As many as wait at most: what comes together is written together. */
    private static final int BATCH = 1_000;

    @Bean
    @DependsOnDatabaseInitialization
    Watermark watermark(JdbcTemplate jdbc) {
        return new Watermark(jdbc);
    }

    /** How many events of different subjects are taken at the same time. */
    @Bean
    Segments segments(@Value("${ledger.projection.segments:2}") int count) {
        return new Segments(count);
    }

    @Bean
    Registers registers(JdbcTemplate jdbc, Segments segments, LogReader log) {
        return new Registers(jdbc, Registers.SCHEMA, segments, log);
    }

    @Bean
    @DependsOnDatabaseInitialization
    LogReader logReader(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            LedgerSerializer eventSerializer,
            EventUpcasterChain upcasters) {
        return new LogReader(dataSource, transactions, eventSerializer, upcasters);
    }

    /** Makes the tables before anything reads or fills them. */
    @Bean
    @DependsOnDatabaseInitialization
    Rebuild rebuild(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, Segments segments, LogReader log, Clock clock) {
        Rebuild rebuild = new Rebuild(jdbc, new TransactionTemplate(transactions), segments, log, clock);
        rebuild.prepare();
        return rebuild;
    }

    @Bean
    Parking parking(JdbcTemplate jdbc, PlatformTransactionManager transactions, Registers registers, LogReader log) {
        return new Parking(jdbc, new TransactionTemplate(transactions), registers, log);
    }

    @Bean
    ChainQueries chainQueries(JdbcClient jdbc) {
        return new ChainQueries(jdbc);
    }

    @Bean
    ChainSentences chainSentences(MessageSource messages) {
        return new ChainSentences(messages);
    }

    @Bean
    CorrectionQueries correctionQueries(JdbcClient jdbc) {
        return new CorrectionQueries(jdbc);
    }

    @Bean
    SilenceQueries silenceQueries(JdbcClient jdbc) {
        return new SilenceQueries(jdbc);
    }

    @Bean
    RelianceQueries relianceQueries(JdbcClient jdbc) {
        return new RelianceQueries(jdbc);
    }

    @Bean
    HistoryQueries historyQueries(JdbcClient jdbc) {
        return new HistoryQueries(jdbc);
    }

    @Bean
    CorrectedStates correctedStates(EventArchive archive, LogReader log, HistoryQueries history) {
        return new CorrectedStates(archive, log, history);
    }

    @Bean
    PropertySight propertySight(Reads reads, PropertyQueries properties, OccupancyQueries occupancy) {
        return new PropertySight(reads, properties, occupancy);
    }

    @Bean
    LateQueries lateQueries(JdbcClient jdbc, LedgerDays days) {
        return new LateQueries(jdbc, days.zone());
    }

    @Bean
    Incomplete incomplete(JdbcTemplate jdbc) {
        return new Incomplete(jdbc);
    }

    @Bean
    ReaderThreads readerThreads(Segments segments) {
        return new ReaderThreads(segments.count());
    }

    /** The processor of all read models; its tokens commit with their rows. */
    @Bean
    PooledStreamingEventProcessor registersProcessor(
            Registers registers,
            Watermark watermark,
            Segments segments,
            EmbeddedEventStore eventStore,
            TokenStore tokenStore,
            TransactionManager axonTransactionManager,
            ReaderThreads threads,
            Rebuild madeBefore) {
        return PooledStreamingEventProcessor.builder()
                .name(Registers.PROCESSING_GROUP)
                .eventHandlerInvoker(new RegistersInvoker(registers, watermark, segments))
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(eventStore)
                .tokenStore(tokenStore)
                .transactionManager(axonTransactionManager)
                .coordinatorExecutor(name -> threads.coordinator())
                .workerExecutor(name -> threads.workers())
                .initialSegmentCount(segments.count())
                .batchSize(BATCH)
                .initialToken(source ->
                        new GlobalSequenceTrackingToken(watermark.current().position()))
                .build();
    }

    /** One state of the database throughout a read: what is answered is one ledger, not two halves of different ones. */
    @Bean
    Reads reads(
            PlatformTransactionManager transactions,
            Watermark watermark,
            DataSource dataSource,
            LedgerDays days,
            Incomplete incomplete,
            JsonMapper json,
            CurrentUser currentUser) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new Reads(snapshot, watermark, new KnownTimes(dataSource), days, incomplete, json, currentUser);
    }

    @Bean
    FileReads fileReads(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        return new FileReads(jdbc, currentUser, clock);
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
