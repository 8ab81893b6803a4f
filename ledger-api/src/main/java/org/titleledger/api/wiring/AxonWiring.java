package org.titleledger.api.wiring;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.titleledger.api.eventstore.LedgerEventStorageEngine;
import org.titleledger.api.eventstore.LedgerSerializer;
import org.titleledger.api.eventstore.RecordedNames;
import org.titleledger.bureau.BureauEvent;
import org.titleledger.custody.CustodyEvent;
import org.titleledger.evidence.EvidenceEvent;
import org.titleledger.occupancy.OccupancyEvent;
import org.titleledger.party.PartyEvent;
import org.titleledger.projections.rebuild.Rebuild;
import org.titleledger.property.PropertyEvent;
import org.titleledger.title.TitleEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Axon, put together by hand. Its Spring Boot starter is not on the class path: on Boot 4 without JPA it wires no
 * transactions and no token store and does not say so. No module is looked up either, so the update checker, which
 * calls home, is not even registered.
 */
@Configuration(proxyBeanMethods = false)
public class AxonWiring {

    private static final long FETCH_DELAY_MILLIS = 100;

    static {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }

    @Bean
    SpringTransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    /** Every feature's events; a test fails when one is missing. */
    @Bean
    RecordedNames recordedNames() {
        return RecordedNames.of(List.of(
                BureauEvent.class,
                CustodyEvent.class,
                EvidenceEvent.class,
                OccupancyEvent.class,
                PartyEvent.class,
                PropertyEvent.class,
                TitleEvent.class));
    }

    @Bean
    LedgerSerializer eventSerializer(RecordedNames names) {
        return new LedgerSerializer(names);
    }

    /** For tokens. The serializer's own type check refuses the token inside a ReplayToken. */
    @Bean
    Jackson3Serializer tokenSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(AxonWiring::allowTokens)
                .build();
    }

    private static void allowTokens(JsonMapper.Builder mapper) {
        mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("java.util.")
                .build());
    }

    @Bean
    EventUpcasterChain upcasters() {
        return new EventUpcasterChain();
    }

    @Bean
    LedgerEventStorageEngine eventStorageEngine(
            DataSource dataSource,
            ConnectionProvider connections,
            PlatformTransactionManager transactions,
            TransactionManager axonTransactionManager,
            LedgerSerializer eventSerializer,
            EventUpcasterChain upcasters) {
        return new LedgerEventStorageEngine(
                dataSource, connections, transactions, axonTransactionManager, eventSerializer, upcasters);
    }

    @Bean
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(FETCH_DELAY_MILLIS)
                .build();
    }

    @Bean
    JdbcTokenStore tokenStore(
            ConnectionProvider connections, @Qualifier("tokenSerializer") Serializer tokenSerializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(tokenSerializer)
                .schema(tokenSchema())
                .build();
    }

    private static TokenSchema tokenSchema() {
        return TokenSchema.builder()
                .setTokenTable("projection.token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .build();
    }

    @Bean
    SimpleCommandBus commandBus(TransactionManager axonTransactionManager) {
        return SimpleCommandBus.builder()
                .transactionManager(axonTransactionManager)
                .build();
    }

    @Bean
    CommandGateway commandGateway(CommandBus commandBus) {
        return DefaultCommandGateway.builder().commandBus(commandBus).build();
    }

    /** Features add themselves as {@link ConfigurerModule} beans. */
    @Bean
    org.axonframework.config.Configuration axonConfiguration(
            TransactionManager axonTransactionManager,
            LedgerSerializer eventSerializer,
            @Qualifier("tokenSerializer") Serializer tokenSerializer,
            EmbeddedEventStore eventStore,
            TokenStore tokenStore,
            CommandBus commandBus,
            CommandGateway commandGateway,
            ObjectProvider<ConfigurerModule> modules) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(configuration -> axonTransactionManager)
                .configureEventSerializer(configuration -> eventSerializer)
                .configureMessageSerializer(configuration -> tokenSerializer)
                .configureSerializer(configuration -> tokenSerializer)
                .configureEventStore(configuration -> eventStore)
                .configureCommandBus(configuration -> commandBus)
                .registerComponent(CommandGateway.class, configuration -> commandGateway)
                .registerComponent(TokenStore.class, configuration -> tokenStore);
        modules.orderedStream().forEach(module -> module.configureModule(configurer));
        org.axonframework.config.Configuration axon = configurer.buildConfiguration();
        axon.findModules(AggregateConfigurer.class).forEach(AxonWiring::lockInTheDatabase);
        return axon;
    }

    /** Whoever writes a stream holds its advisory lock in PostgreSQL; a lock in this JVM would know of this JVM only. */
    private static void lockInTheDatabase(AggregateConfigurer<?> aggregate) {
        aggregate.configureLockFactory(configuration -> NullLockFactory.INSTANCE);
    }

    @Bean
    AxonLifecycle axonLifecycle(
            org.axonframework.config.Configuration axonConfiguration,
            StreamingEventProcessor registersProcessor,
            Rebuild rebuild) {
        return new AxonLifecycle(axonConfiguration, registersProcessor, rebuild);
    }
}
