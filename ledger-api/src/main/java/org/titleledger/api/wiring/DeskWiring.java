package org.titleledger.api.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.desk.ActLog;
import org.titleledger.api.desk.BatchDesk;
import org.titleledger.api.desk.Claims;
import org.titleledger.api.desk.Desk;
import org.titleledger.api.desk.DeskTools;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.desk.LedgerZone;
import org.titleledger.api.desk.Shells;
import org.titleledger.bureau.BureauDecider;
import org.titleledger.bureau.BureauModule;
import org.titleledger.custody.CustodyDecider;
import org.titleledger.custody.CustodyModule;
import org.titleledger.evidence.EvidenceDecider;
import org.titleledger.evidence.EvidenceModule;
import org.titleledger.occupancy.OccupancyDecider;
import org.titleledger.occupancy.OccupancyModule;
import org.titleledger.party.PartyDecider;
import org.titleledger.party.PartyModule;
import org.titleledger.property.PropertyDecider;
import org.titleledger.property.PropertyModule;
import org.titleledger.retirement.RetirementDecider;
import org.titleledger.shared.Deciders;
import org.titleledger.title.TitleDecider;
import org.titleledger.title.TitleModule;
import tools.jackson.databind.json.JsonMapper;

/** The command desk and the features behind it. */
@Configuration(proxyBeanMethods = false)
public class DeskWiring {

    /** Every feature's decisions; a command that nobody decides fails loudly. */
    @Bean
    Deciders deciders() {
        return new Deciders(List.of(
                new PartyDecider(),
                new EvidenceDecider(),
                new BureauDecider(),
                new PropertyDecider(),
                new TitleDecider(),
                new CustodyDecider(),
                new OccupancyDecider(),
                new RetirementDecider()));
    }

    /** The shells of all features, and what their handlers take as parameters. */
    @Bean
    ConfigurerModule features(Deciders deciders) {
        List<ConfigurerModule> modules = List.of(
                new PartyModule(),
                new EvidenceModule(),
                new BureauModule(),
                new PropertyModule(),
                new TitleModule(),
                new CustodyModule(),
                new OccupancyModule());
        return configurer -> {
            configurer.registerComponent(Deciders.class, configuration -> deciders);
            modules.forEach(module -> module.configureModule(configurer));
        };
    }

    @Bean
    @DependsOnDatabaseInitialization
    LedgerDays ledgerDays(Clock clock, JdbcTemplate jdbc, @Value("${ledger.zone:Asia/Shanghai}") ZoneId zone) {
        return new LedgerDays(clock, LedgerZone.settle(jdbc, zone));
    }

    @Bean
    Identities identities() {
        return new Identities();
    }

    @Bean
    Claims claims(JdbcTemplate jdbc, EventStore store) {
        return new Claims(jdbc, store);
    }

    @Bean
    DeskTools deskTools(
            JdbcTemplate jdbc,
            EventStore store,
            JsonMapper json,
            Claims claims,
            Identities identities,
            LedgerDays days,
            MeterRegistry meters) {
        return new DeskTools(jdbc, store, json, claims, identities, days, new ActLog(meters));
    }

    @Bean
    BatchDesk batchDesk(PlatformTransactionManager transactions, EventStore store, DeskTools tools, Deciders deciders) {
        return new BatchDesk(new TransactionTemplate(transactions), store, tools, deciders);
    }

    @Bean
    Shells shells(CommandBus commandBus, DeskTools tools) {
        return new Shells(commandBus, tools);
    }

    @Bean
    Desk desk(
            PlatformTransactionManager transactions,
            DeskTools tools,
            Shells shells,
            EventStore store,
            Deciders deciders) {
        return new Desk(new TransactionTemplate(transactions), tools, shells, store, deciders);
    }
}
