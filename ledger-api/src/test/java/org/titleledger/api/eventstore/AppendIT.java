package org.titleledger.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.testing.LedgerDatabase;

class AppendIT {

    private final DataSource application = LedgerDatabase.fresh().application();
    private final JdbcClient client = JdbcClient.create(application);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(application));
    private final EventLog log = new EventLog(application);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 700})
    void whatWasWrittenIsSaidOfTheEventThatWasWritten(int number) {
        List<EventLog.Entry> entries = entries(number);
        List<AppendedEvent> said = append(entries);
        assertThat(said).hasSize(number);
        assertThat(client.sql("SELECT event_id FROM ledger.event ORDER BY position")
                        .query(UUID.class)
                        .list())
                .isEqualTo(entries.stream().map(EventLog.Entry::eventId).toList());
        for (AppendedEvent event : said) {
            assertThat(client.sql("SELECT position FROM ledger.event WHERE event_id = ?")
                            .param(event.eventId())
                            .query(Long.class)
                            .single())
                    .isEqualTo(event.position());
        }
        assertThat(said.stream().map(AppendedEvent::recordedAt).distinct()).hasSize(1);
    }

    @Test
    void textsAreKeptAsTheyAre() {
        String text = "{\"a\": \"\\\\ \\\" ,{}NULL '' 学府 \uD83C\uDFE2 \u0001\"}";
        EventLog.Entry one = entry(text);
        append(List.of(one));
        append(List.of(entry(text), entry(text)));
        assertThat(client.sql("SELECT payload FROM ledger.event")
                        .query(String.class)
                        .list())
                .containsExactly(text, text, text);
    }

    /** Else an act that waited for an import would say that it was recorded before what stands before it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anAppendIsRecordedWhenItHasTheLogAndNotWhenItBeganToWait(int number)
            throws ExecutionException, InterruptedException {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Instant[] released = new Instant[1];
            Future<List<AppendedEvent>> waiting = transaction.execute(status -> {
                log.append(entries(2));
                Future<List<AppendedEvent>> other = thread.submit(() -> append(entries(number)));
                Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::somebodyWaits);
                released[0] = now();
                return other;
            });
            assertThat(waiting.get())
                    .allSatisfy(event -> assertThat(event.recordedAt()).isAfterOrEqualTo(released[0]));
        }
    }

    private boolean somebodyWaits() {
        return client.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                        .query(Long.class)
                        .single()
                == 1;
    }

    private Instant now() {
        return client.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private List<AppendedEvent> append(List<EventLog.Entry> entries) {
        return transaction.execute(status -> log.append(entries));
    }

    private static List<EventLog.Entry> entries(int number) {
        return IntStream.range(0, number).mapToObj(index -> entry("{}")).toList();
    }

    private static EventLog.Entry entry(String payload) {
        UUID id = UUID.randomUUID();
        return new EventLog.Entry(id, "test:" + id, 0, "test", "test.happened", "1", id, payload, "{}");
    }
}
