package org.titleledger.api.projections;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.eventstore.LedgerEventStorageEngine;
import org.titleledger.api.eventstore.LedgerSerializer;
import org.titleledger.api.eventstore.LogReader;
import org.titleledger.api.eventstore.RecordedNames;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.bureau.BureauEvent;
import org.titleledger.custody.CustodyEvent;
import org.titleledger.evidence.EvidenceEvent;
import org.titleledger.occupancy.OccupancyEvent;
import org.titleledger.party.PartyEvent;
import org.titleledger.projections.Registers;
import org.titleledger.projections.RegistersInvoker;
import org.titleledger.projections.parking.Incomplete;
import org.titleledger.projections.parking.Parking;
import org.titleledger.projections.rebuild.Rebuild;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Watermark;
import org.titleledger.property.PropertyEvent;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.title.TitleEvent;

/** A log and the processor that keeps the registers, as the application runs them. */
final class RunningLedger implements AutoCloseable {

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final HikariDataSource pool = new HikariDataSource();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3);
    private final LedgerEventStorageEngine engine;
    final PooledStreamingEventProcessor processor;
    final JdbcTemplate jdbc;
    final Watermark watermark;
    final Parking parking;
    final Incomplete incomplete;
    final LogReader log;
    final Rebuild rebuild;
    final Registers registers;
    final TransactionTemplate transaction;

    RunningLedger() {
        pool.setDataSource(database.application());
        jdbc = new JdbcTemplate(pool);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(pool);
        SpringTransactionManager axonTransactions = new SpringTransactionManager(transactions);
        LedgerSerializer serializer = new LedgerSerializer(names());
        engine = new LedgerEventStorageEngine(
                pool,
                new SpringDataSourceConnectionProvider(pool),
                transactions,
                axonTransactions,
                serializer,
                new EventUpcasterChain());
        watermark = new Watermark(jdbc);
        transaction = new TransactionTemplate(transactions);
        log = new LogReader(pool, transactions, serializer, new EventUpcasterChain());
        rebuild = rebuild(log);
        registers = new Registers(jdbc, Registers.SCHEMA, ReadModels.SEGMENTS, log);
        parking = new Parking(jdbc, transaction, registers, log);
        incomplete = new Incomplete(jdbc);
        processor = processor(registers, axonTransactions);
    }

    /** Ends every session in which something is under way, as a crash does; returns how many. */
    int endSessionsAtWork() {
        return new JdbcTemplate(database.superuser())
                .queryForList("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND state = 'idle in transaction'")
                .size();
    }

    Rebuild rebuild(Log read) {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        return new Rebuild(jdbc, transaction, ReadModels.SEGMENTS, read, Clock.systemUTC());
    }

    private static RecordedNames names() {
        List<Class<? extends LedgerEvent>> vocabularies = List.of(
                BureauEvent.class,
                CustodyEvent.class,
                EvidenceEvent.class,
                OccupancyEvent.class,
                PartyEvent.class,
                PropertyEvent.class,
                TitleEvent.class);
        return RecordedNames.of(vocabularies);
    }

    private PooledStreamingEventProcessor processor(Registers registers, SpringTransactionManager transactions) {
        return PooledStreamingEventProcessor.builder()
                .name(Registers.PROCESSING_GROUP)
                .eventHandlerInvoker(new RegistersInvoker(registers, watermark, ReadModels.SEGMENTS))
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(EmbeddedEventStore.builder()
                        .storageEngine(engine)
                        .fetchDelay(20)
                        .build())
                .tokenStore(tokens())
                .transactionManager(transactions)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(ReadModels.SEGMENTS.count())
                .batchSize(200)
                .initialToken(source ->
                        new GlobalSequenceTrackingToken(watermark.current().position()))
                .build();
    }

    private JdbcTokenStore tokens() {
        return JdbcTokenStore.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool)))
                .serializer(Jackson3Serializer.builder().build())
                .schema(TokenSchema.builder()
                        .setTokenTable("projection.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    void append(List<Entry> entries) {
        for (int first = 0; first < entries.size(); first += 300) {
            engine.appendEvents(entries.subList(first, Math.min(first + 300, entries.size())).stream()
                    .map(entry -> new GenericDomainEventMessage<>(
                            entry.event().stream().kind(),
                            entry.event().stream().toString(),
                            entry.version() - 1,
                            entry.event()))
                    .toList());
        }
    }

    /** Every row of every table but those about the rebuild itself, as text. */
    Map<String, String> rows() {
        return ReadModels.rows(jdbc);
    }

    /** The tables that are read, each with what PostgreSQL knows it by: another number is another table. */
    Map<String, Long> tables() {
        return jdbc
                .queryForList("SELECT oid, relname FROM pg_class WHERE relnamespace = 'projection'::regnamespace"
                        + " AND relkind = 'r' AND relname <> 'token_entry'")
                .stream()
                .collect(Collectors.toMap(row -> (String) row.get("relname"), row -> (Long) row.get("oid")));
    }

    /** All their indexes and constraints, as they would be written in SQL. */
    List<String> indexes() {
        return jdbc.queryForList(
                "SELECT indexdef FROM pg_indexes WHERE schemaname = 'projection' AND tablename <> 'token_entry'"
                        + " UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)"
                        + " FROM pg_constraint WHERE connamespace = 'projection'::regnamespace ORDER BY 1",
                String.class);
    }

    @Override
    public void close() {
        rebuild.close();
        processor.shutDown();
        threads.shutdownNow();
        pool.close();
    }
}
