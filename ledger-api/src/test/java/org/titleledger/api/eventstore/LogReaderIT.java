package org.titleledger.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.titleledger.projections.shared.Arrival;
import org.titleledger.projections.shared.Entry;

class LogReaderIT {

    private final TestLog log = TestLog.withOneEvent();
    private final LogReader reader = reader(new EventUpcasterChain());

    private LogReader reader(EventUpcaster upcasters) {
        return new LogReader(log.application(), log.transactions(), TestLog.serializer(), upcasters);
    }

    @Test
    void readsTheWholeLogInPages() {
        append(2, 250);
        List<Entry> entries = new ArrayList<>();
        List<Arrival> page = reader.after(0, 100);
        while (!page.isEmpty()) {
            page.forEach(logged -> entries.add(logged.reading().get()));
            page = reader.after(page.getLast().position(), 100);
        }
        assertThat(entries).extracting(Entry::position).containsExactlyElementsOf(TestLog.positions(1, 250));
        assertThat(entries.get(249).event()).isEqualTo(Facts.registered(250));
        assertThat(entries.get(249).version()).isEqualTo(1);
        assertThat(reader.end()).isEqualTo(250);
    }

    @Test
    void endsBeforeAPositionThatMayStillAppear() throws SQLException {
        try (Connection slow = log.begin()) {
            TestLog.insert(slow, "party:" + Facts.uuid(77), 0);
            append(2, 3);
            assertThat(positions(reader.after(0, 100))).containsExactly(1L);
            assertThat(reader.after(1, 100)).isEmpty();
            assertThat(reader.end()).isEqualTo(4);
            slow.rollback();
        }
        assertThat(positions(reader.after(1, 100))).containsExactly(3L, 4L);
    }

    @Test
    void recordedAtIsTheRunningMaximumWhereverOneBegins() throws SQLException {
        Instant future = Instant.parse("2999-01-01T00:00:00.123456Z");
        try (Connection owner = log.database().owner().getConnection()) {
            TestLog.execute(owner, """
                    INSERT INTO ledger.event (event_id, stream, sequence, stream_type, type, revision, act, payload,
                        metadata, recorded_at)
                    SELECT gen_random_uuid(), stream, 1, stream_type, type, revision, act, payload, metadata, '%s'
                    FROM ledger.event
                    """.formatted(future));
        }
        append(2, 3);
        reader.after(0, 2);
        assertThat(reader.after(2, 1)).extracting(Arrival::recordedAt).containsExactly(future);
        assertThat(reader.after(3, 1)).extracting(Arrival::recordedAt).containsExactly(future);
        assertThat(reader(new EventUpcasterChain()).after(3, 1))
                .extracting(Arrival::recordedAt)
                .containsExactly(future);
        assertThat(reader.at(List.of(4L, 1L)))
                .extracting(Arrival::recordedAt)
                .satisfies(times -> assertThat(times.get(0)).isBefore(future))
                .endsWith(future);
    }

    @Test
    void anEventThatCannotBeReadSaysSoWhenItIsRead() throws SQLException {
        try (Connection writer = log.application().getConnection()) {
            TestLog.execute(writer, """
                    INSERT INTO ledger.event (event_id, stream, sequence, stream_type, type, revision, act, payload, metadata)
                    SELECT gen_random_uuid(), stream, 1, stream_type, 'party.forgotten', '1', act, payload, metadata
                    FROM ledger.event
                    """);
        }
        Arrival second = reader.after(1, 1).getFirst();
        assertThat(second.stream()).isEqualTo(Facts.party(1).stream());
        assertThatThrownBy(() -> second.reading().get())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("party.forgotten");
        assertThat(reader(new Rename()).after(1, 1).getFirst().reading().get().event())
                .as("once an upcaster knows it")
                .isEqualTo(Facts.registered(1));
    }

    /** What was forgotten was a registration. */
    private static final class Rename implements EventUpcaster {

        @Override
        public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
            return events.map(event -> event.getType().getName().equals("party.forgotten")
                    ? event.upcast(
                            new SimpleSerializedType("party.registered", "1"),
                            String.class,
                            payload -> payload,
                            metadata -> metadata)
                    : event);
        }
    }

    private static List<Long> positions(List<Arrival> page) {
        return page.stream().map(Arrival::position).toList();
    }

    private void append(int firstParty, int lastParty) {
        log.engine()
                .appendEvents(IntStream.rangeClosed(firstParty, lastParty)
                        .mapToObj(party -> Facts.message(Facts.registered(party), 0))
                        .toList());
    }
}
