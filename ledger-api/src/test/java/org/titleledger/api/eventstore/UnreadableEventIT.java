package org.titleledger.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.party.PartyEvent;
import org.titleledger.shared.LedgerEvent;

/** What this version cannot read stops the aggregate it belongs to, and nobody else. */
class UnreadableEventIT {

    private static final String ADD = """
            INSERT INTO ledger.event (event_id, stream, sequence, stream_type, type, revision, act, payload, metadata)
            SELECT gen_random_uuid(), stream, 1, stream_type, ?, ?, act, ?, ? FROM ledger.event WHERE position = 1
            """;

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final DataSource application = database.application();
    private final JdbcClient client = JdbcClient.create(application);
    private final LedgerEventStorageEngine engine = engine();

    private LedgerEventStorageEngine engine() {
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(application);
        return new LedgerEventStorageEngine(
                application,
                new SpringDataSourceConnectionProvider(application),
                transactions,
                new SpringTransactionManager(transactions),
                new LedgerSerializer(RecordedNames.of(List.of(PartyEvent.class))),
                new EventUpcasterChain());
    }

    @BeforeEach
    void firstEvent() {
        engine.appendEvents(Facts.message(Facts.registered(1), 0));
    }

    @Test
    void anUnknownNameStopsTheAggregateOnly() {
        add("party.forgotten", "1", "{\"a\":1}", "{}");
        assertHandedOn(tail().get(1), LedgerEvent.class, IllegalStateException.class, "does not know: party.forgotten");
        assertAggregateIsRefused(IllegalStateException.class);
    }

    @Test
    void anUnknownRevisionStopsTheAggregateOnly() {
        add("party.renamed", "9", "{\"a\":1}", "{}");
        assertHandedOn(
                tail().get(1),
                LedgerEvent.class,
                IllegalStateException.class,
                "No upcaster leads from party.renamed/9");
        assertAggregateIsRefused(IllegalStateException.class);
    }

    @Test
    void aPayloadThatCannotBeReadStopsTheAggregateOnly() {
        add("party.renamed", "1", "{\"a\":1}", "{}");
        assertHandedOn(tail().get(1), PartyEvent.Renamed.class, SerializationException.class, "payload of message");
        assertAggregateIsRefused(SerializationException.class);
    }

    @Test
    void metadataThatCannotBeReadStopNobodyWhoDoesNotAskForThem() {
        add("party.renamed", "1", payload(Facts.renamed(1, "新")), "neither");
        DomainEventMessage<?> event = tail().get(1);
        assertThat(event.getPayload()).isEqualTo(Facts.renamed(1, "新"));
        assertThatThrownBy(event::getMetaData).isInstanceOf(SerializationException.class);
    }

    private static void assertHandedOn(
            DomainEventMessage<?> event, Class<?> type, Class<? extends Throwable> error, String message) {
        assertThat(event.getAggregateIdentifier()).isEqualTo(Facts.party(1).toString());
        assertThat(event.getType()).isEqualTo("party");
        assertThat(event.getSequenceNumber()).isEqualTo(1);
        assertThat(event.getMetaData()).isEmpty();
        assertThat(((TrackedEventMessage<?>) event).trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat((Object) event.getPayloadType()).isEqualTo(type);
        assertThatThrownBy(event::getPayload).isInstanceOf(error).hasMessageContaining(message);
    }

    private void assertAggregateIsRefused(Class<? extends Throwable> error) {
        assertThatThrownBy(() ->
                        engine.readEvents(Facts.party(1).toString()).forEachRemaining(DomainEventMessage::getPayload))
                .isInstanceOf(error);
    }

    /** Three events: the second is the one that was added. */
    private List<? extends DomainEventMessage<?>> tail() {
        engine.appendEvents(Facts.message(Facts.registered(3), 0));
        List<? extends DomainEventMessage<?>> events = engine.readEvents(null, false)
                .map(event -> (DomainEventMessage<?>) event)
                .toList();
        assertThat(events).hasSize(3);
        assertThat(events.get(2).getPayload()).isEqualTo(Facts.registered(3));
        return events;
    }

    private static String payload(PartyEvent event) {
        return new LedgerSerializer(RecordedNames.of(List.of(PartyEvent.class)))
                .serialize(event, String.class)
                .getData();
    }

    private void add(String type, String revision, String payload, String metadata) {
        client.sql(ADD).params(type, revision, payload, metadata).update();
    }
}
