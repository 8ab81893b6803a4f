package org.titleledger.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyCommand.RegisterProperty;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Role;

/**
 * Both sittings of a desk are kept busy by two acts whose identifiers an open transaction holds; what is handed in
 * meanwhile waits together.
 */
final class BusySittings implements AutoCloseable {

    private static final Actor SOMEBODY = new Actor(UUID.fromString("0192f0c5-7c1e-7a3b-9c55-000000000009"), "busy");

    private final Desk desk;
    private final Identities identities;
    private final JdbcTemplate jdbc;
    private final DataSource sessions;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Connection> holders = new ArrayList<>();
    private final List<Future<?>> busy = new ArrayList<>();

    BusySittings(Desk desk, Identities identities, JdbcTemplate jdbc, DataSource sessions) throws SQLException {
        this.desk = desk;
        this.identities = identities;
        this.jdbc = jdbc;
        this.sessions = sessions;
        for (int sitting = 1; sitting <= 2; sitting++) {
            keepBusy(sitting);
        }
    }

    private void keepBusy(int waiting) throws SQLException {
        Identifier identifier = new Identifier("TEST", identities.next().toString());
        Connection holder = sessions.getConnection();
        holder.setAutoCommit(false);
        claim(identifier, holder);
        holders.add(holder);
        busy.add(threads.submit(() -> desk.record(waiting(identifier))));
        Awaitility.await().until(() -> waitingForAHolder() == waiting);
    }

    private void claim(Identifier identifier, Connection holder) throws SQLException {
        try (PreparedStatement claim = holder.prepareStatement(
                "INSERT INTO ledger.identifier_claim (scheme, value, property) VALUES (?, ?, ?)")) {
            claim.setString(1, identifier.scheme());
            claim.setString(2, identifier.value());
            claim.setObject(3, identities.next());
            claim.executeUpdate();
        }
    }

    private Submission waiting(Identifier identifier) {
        RegisterProperty command = new RegisterProperty(
                new PropertyId(identities.next()),
                null,
                PropertyKind.BUILDING,
                new Description("房产", null, null),
                null,
                List.of(identifier),
                List.of());
        return new Submission(command, SOMEBODY, Role.CLERK, null, List.of(), null);
    }

    private long waitingForAHolder() {
        Long waiting = jdbc.queryForObject(
                "SELECT count(*) FROM pg_locks WHERE locktype = 'transactionid' AND NOT granted", Long.class);
        return waiting == null ? 0 : waiting;
    }

    /** Hands all acts in, in their order, and lets one sitting go on only then. */
    <T> List<Future<T>> handIn(List<Callable<T>> acts) throws SQLException {
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> act : acts) {
            List<Thread> handing = new ArrayList<>();
            futures.add(threads.submit(() -> {
                synchronized (handing) {
                    handing.add(Thread.currentThread());
                }
                return act.call();
            }));
            Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> {
                synchronized (handing) {
                    return !handing.isEmpty() && handing.getFirst().getState() == Thread.State.WAITING;
                }
            });
        }
        letOneGo();
        return futures;
    }

    private void letOneGo() throws SQLException {
        try (Connection holder = holders.removeFirst()) {
            holder.rollback();
        }
        Future<?> waited = busy.removeFirst();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(waited::isDone);
        assertThat(waited.state()).isEqualTo(Future.State.SUCCESS);
    }

    @Override
    public void close() throws SQLException {
        while (!holders.isEmpty()) {
            letOneGo();
        }
        threads.close();
    }
}
