package org.titleledger.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.util.ReflectionTestUtils;
import org.titleledger.api.eventstore.AppendedEvent;
import org.titleledger.api.eventstore.LedgerEventStorageEngine;
import org.titleledger.api.eventstore.LedgerSerializer;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.party.PartyEvent;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.projections.Registers;
import org.titleledger.shared.Act;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Role;

/** What is wired is asserted by class: Boot 4 with Axon 4.13 would otherwise leave parts out and not say so. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class WiringIT {

    private final TransactionManager transactionManager;
    private final EventStorageEngine engine;
    private final EventStore eventStore;
    private final TokenStore tokenStore;
    private final CommandBus commandBus;
    private final CommandGateway gateway;
    private final Configuration axon;
    private final Serializer eventSerializer;
    private final Serializer tokenSerializer;
    private final PooledStreamingEventProcessor registersProcessor;
    private final JdbcClient jdbc;
    private final Reader reader;

    WiringIT(
            TransactionManager transactionManager,
            EventStorageEngine engine,
            EventStore eventStore,
            TokenStore tokenStore,
            CommandBus commandBus,
            CommandGateway gateway,
            Configuration axon,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            @Qualifier("tokenSerializer") Serializer tokenSerializer,
            PooledStreamingEventProcessor registersProcessor,
            JdbcClient jdbc,
            Reader reader) {
        this.transactionManager = transactionManager;
        this.engine = engine;
        this.eventStore = eventStore;
        this.tokenStore = tokenStore;
        this.commandBus = commandBus;
        this.gateway = gateway;
        this.axon = axon;
        this.eventSerializer = eventSerializer;
        this.tokenSerializer = tokenSerializer;
        this.registersProcessor = registersProcessor;
        this.jdbc = jdbc;
        this.reader = reader;
    }

    @Test
    void everyPartIsTheOneWeMean() {
        assertThat(transactionManager).isExactlyInstanceOf(SpringTransactionManager.class);
        assertThat(engine).isExactlyInstanceOf(LedgerEventStorageEngine.class);
        assertThat(eventStore).isExactlyInstanceOf(EmbeddedEventStore.class);
        assertThat(tokenStore).isExactlyInstanceOf(JdbcTokenStore.class);
        assertThat(commandBus).isExactlyInstanceOf(SimpleCommandBus.class);
        assertThat(eventSerializer).isExactlyInstanceOf(LedgerSerializer.class);
        assertThat(tokenSerializer).isExactlyInstanceOf(Jackson3Serializer.class);
    }

    @Test
    void axonUsesTheSameParts() {
        assertThat(axon.getComponent(TransactionManager.class)).isSameAs(transactionManager);
        assertThat(axon.eventStore()).isSameAs(eventStore);
        assertThat(axon.commandBus()).isSameAs(commandBus);
        assertThat(axon.getComponent(TokenStore.class)).isSameAs(tokenStore);
        assertThat(axon.eventSerializer()).isSameAs(eventSerializer);
        assertThat(axon.serializer()).isSameAs(tokenSerializer);
        assertThat(axon.messageSerializer()).isSameAs(tokenSerializer);
        assertThat(axon.getModules()).isNotEmpty();
    }

    @Test
    void theReadModelsRunInOnePooledProcessorOfTwoSegments() {
        assertThat(registersProcessor.getName()).isEqualTo(Registers.PROCESSING_GROUP);
        assertThat(registersProcessor.isRunning()).isTrue();
        assertThat(ReflectionTestUtils.getField(registersProcessor, "tokenStore"))
                .isSameAs(tokenStore);
        assertThat(ReflectionTestUtils.getField(registersProcessor, "transactionManager"))
                .isSameAs(transactionManager);
        assertThat(ReflectionTestUtils.getField(registersProcessor, "errorHandler"))
                .isSameAs(PropagatingErrorHandler.instance());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> registersProcessor.processingStatus().size() == 2);
    }

    @Test
    void noStreamIsLockedInThisJvmOnly() {
        Object repository = axon.repository(Stream.class);
        assertThat(ReflectionTestUtils.getField(repository, "lockFactory")).isSameAs(NullLockFactory.INSTANCE);
    }

    @Test
    void theTokensOfARebuildCanBeReadBack() {
        TrackingToken replay = ReplayToken.createReplayToken(
                new GlobalSequenceTrackingToken(42), new GlobalSequenceTrackingToken(7), "a title");
        assertThat(tokenSerializer.<byte[], Object>deserialize(tokenSerializer.serialize(replay, byte[].class)))
                .isEqualTo(replay);
    }

    @Test
    void aFactIsReadByTheReadModelsWithItsRecordedTime() {
        PartyId party = new PartyId(UUID.randomUUID());
        List<AppendedEvent> appended = new CopyOnWriteArrayList<>();
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(transactionManager);
        work.afterCommit(ignored -> {});
        work.execute(() -> {
            eventStore.publish(new GenericDomainEventMessage<>("party", party.toString(), 0, registered(party)));
            work.onCommit(ignored -> appended.addAll(AppendedEvent.ofThisTransaction()));
        });
        assertThat(appended).hasSize(1);
        assertThat(reader.await(party)).isEqualTo(appended.get(0).recordedAt());
    }

    @Test
    void aCommandThatFailsAfterItsFactLeavesNoRow() {
        PartyId party = new PartyId(UUID.randomUUID());
        commandBus.subscribe(Failing.class.getName(), message -> {
            eventStore.publish(new GenericDomainEventMessage<>("party", party.toString(), 0, registered(party)));
            throw new IllegalArgumentException("refused");
        });
        assertThatThrownBy(() -> gateway.sendAndWait(new Failing())).hasMessageContaining("refused");
        assertThat(jdbc.sql("SELECT count(*) FROM ledger.event WHERE stream = ?")
                        .param(party.toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSessionsRunAsTheApplicationsRole() {
        assertThat(jdbc.sql("SELECT current_user").query(String.class).single()).isEqualTo("ledger_app");
    }

    @Test
    void xStreamIsNotThere() {
        assertThatThrownBy(() -> Class.forName("com.thoughtworks.xstream.XStream"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void theUpdateCheckerIsNotThere() {
        assertThat(axon.getComponent(UpdateChecker.class, () -> null)).isNull();
        assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
    }

    private static PartyEvent registered(PartyId party) {
        Act act = new Act(
                new ActId(UUID.randomUUID()),
                new Actor(UUID.randomUUID(), "clerk"),
                Role.CLERK,
                null,
                List.of(),
                List.of(),
                List.of());
        return new PartyEvent.Registered(party, act, null, "省机关事务管理局", PartyKind.ORGAN, null, null);
    }

    private record Failing() {}

    /** A stream as features have them. */
    static final class Stream {

        @AggregateIdentifier
        private String id = "";

        Stream() {}

        @EventSourcingHandler
        void on(PartyEvent event) {
            id = event.stream().toString();
        }

        String id() {
            return id;
        }
    }

    /** A read model that remembers when it saw which party. */
    static final class Reader {

        private final Map<PartyId, Instant> seen = new ConcurrentHashMap<>();

        @EventHandler
        void on(PartyEvent.Registered event, @Timestamp Instant recordedAt) {
            seen.put(event.party(), recordedAt);
        }

        Instant await(PartyId party) {
            return Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> seen.get(party), Objects::nonNull);
        }

        Set<PartyId> seen() {
            return seen.keySet();
        }
    }

    @TestConfiguration
    static class Readers {

        @Bean
        Reader reader() {
            return new Reader();
        }

        @Bean
        ConfigurerModule readers(Reader reader) {
            return configurer -> configurer
                    .configureAggregate(Stream.class)
                    .eventProcessing(processing -> processing.registerEventHandler(configuration -> reader));
        }
    }
}
