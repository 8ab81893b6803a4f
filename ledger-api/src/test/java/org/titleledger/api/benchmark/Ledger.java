package org.titleledger.api.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.api.LedgerApplication;
import org.titleledger.api.security.UserAccount;
import org.titleledger.api.security.Users;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Role;

/** The real application on a database of its own, in this process, with the HTTP clients of its users. */
final class Ledger implements AutoCloseable {

    private static final String PASSWORD = "for benchmarks only";

    private final Server server;
    private final String database;
    private final ConfigurableApplicationContext context;
    private final Actor clerk;
    private final Actor reviewer;
    final Http clerkClient;
    final Http administratorClient;

    private Ledger(Server server, String database) {
        this.server = server;
        this.database = database;
        this.context = start(server, database);
        this.clerk = user("clerk", Role.CLERK);
        this.reviewer = user("reviewer", Role.REVIEWER);
        user("administrator", Role.ADMINISTRATOR);
        this.clerkClient = client("clerk");
        this.administratorClient = client("administrator");
    }

    static Ledger fresh(Server server) {
        return new Ledger(server, server.fresh());
    }

    private static ConfigurableApplicationContext start(Server server, String database) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.config=classpath:benchmark/logback.xml",
                "--logging.file.name=" + server.log()));
        server.properties(database).forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return SpringApplication.run(LedgerApplication.class, arguments.toArray(String[]::new));
    }

    private Actor user(String login, Role role) {
        UserAccount account = bean(Users.class).add(login, login, PASSWORD, Set.of(role), null);
        return account.user().actor();
    }

    /** A client that gives its password with every request, as programs do. */
    private Http client(String login) {
        return Http.withPassword(address(), login, PASSWORD);
    }

    /** A client that signed in on the page, as people do. */
    Http session() throws IOException, InterruptedException {
        return session("clerk");
    }

    /** The same for another user. Who only looks how far something is does so in a session, and takes no time from it. */
    Http session(String login) throws IOException, InterruptedException {
        return Http.signedIn(address(), login, PASSWORD);
    }

    private String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Actor clerk() {
        return clerk;
    }

    Actor reviewer() {
        return reviewer;
    }

    String database() {
        return database;
    }

    JdbcTemplate superuser() {
        return server.superuser(database);
    }

    /** A session of its own, for looking on: asking over HTTP takes processors from what is measured. */
    Connection looking() throws SQLException {
        return server.superuserSessions(database).getConnection();
    }

    long lastPosition() {
        return number("SELECT coalesce(max(position), 0) FROM ledger.event");
    }

    long events() {
        return number("SELECT count(*) FROM ledger.event");
    }

    private long number(String query) {
        Long number = superuser().queryForObject(query, Long.class);
        return number == null ? 0 : number;
    }

    /** Waits until all read models have everything, as a client does: {@code after=} waits five seconds at most. */
    void awaitReadModels() throws IOException, InterruptedException {
        String path = "/api/v1/parties?size=1&after=" + lastPosition();
        Http looking = session();
        while (looking.get(path).status() != 200) {
            Thread.onSpinWait();
        }
    }

    /** Does something while no read model follows, which tells what the way of a command costs by itself. */
    void withReadModelsAtRest(Interruptible work) throws InterruptedException {
        Collection<EventProcessor> followers =
                context.getBeansOfType(EventProcessor.class).values();
        if (followers.isEmpty()) {
            throw new IllegalStateException("Nobody follows the log");
        }
        followers.forEach(EventProcessor::shutDown);
        try {
            work.run();
        } finally {
            followers.forEach(EventProcessor::start);
        }
    }

    /** Something that waits for threads. */
    interface Interruptible {

        void run() throws InterruptedException;
    }

    @Override
    public void close() {
        context.close();
        server.drop(database);
    }
}
