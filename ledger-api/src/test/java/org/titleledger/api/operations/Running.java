package org.titleledger.api.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.api.LedgerApplication;
import org.titleledger.api.security.Users;
import org.titleledger.projections.shared.Watermark;
import org.titleledger.shared.Role;

/** The application in this process, on a database that a test may take away. */
final class Running implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Running(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it with a clerk and an administrator. */
    static Running on(Map<String, ?> database, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--server.port=0"));
        all.addAll(List.of(arguments));
        ConfigurableApplicationContext context = new SpringApplicationBuilder(LedgerApplication.class)
                .properties(Map.<String, Object>copyOf(database))
                .run(all.toArray(String[]::new));
        Users users = context.getBean(Users.class);
        users.add("jing", "经办", Caller.PASSWORD, Set.of(Role.CLERK), null);
        users.add("guan", "管理员", Caller.PASSWORD, Set.of(Role.ADMINISTRATOR), null);
        return new Running(context);
    }

    Caller clerk() {
        return new Caller(address("local.server.port"), "jing");
    }

    Caller administrator() {
        return new Caller(address("local.server.port"), "guan");
    }

    /** Whoever reaches the port that is for operations only. */
    Caller operator() {
        return new Caller(address("local.management.port"), "nobody");
    }

    private String address(String port) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty(port);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    long logEnd() {
        return jdbc().sql("SELECT coalesce(max(position), 0) FROM ledger.event")
                .query(Long.class)
                .single();
    }

    /** Whether the read models have everything that is in the log now. */
    boolean hasCaughtUp() {
        return context.getBean(Watermark.class).current().position() == logEnd();
    }

    /** Says that it takes requests, or that it no longer does. */
    void becomes(ReadinessState state) {
        AvailabilityChangeEvent.publish(context, state);
    }

    @Override
    public void close() {
        context.close();
    }
}
