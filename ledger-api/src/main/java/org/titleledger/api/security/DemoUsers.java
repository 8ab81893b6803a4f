package org.titleledger.api.security;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.titleledger.shared.Role;

/**
 * The accounts of the demo, whose password everybody knows: so the demo listens to this machine only. In a container it
 * listens to the container's network, and the address at which its port is published has to be a loopback address.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DemoUsers implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoUsers.class);
    private static final String PASSWORD = "demo";

    private record DemoUser(String login, String name, Role role) {}

    private static final List<DemoUser> USERS = List.of(
            new DemoUser("clerk", "经办甲", Role.CLERK),
            new DemoUser("clerk2", "经办乙", Role.CLERK),
            new DemoUser("reviewer", "复核", Role.REVIEWER),
            new DemoUser("unit", "使用单位", Role.UNIT),
            new DemoUser("auditor", "审计", Role.AUDITOR),
            new DemoUser("admin", "管理员", Role.ADMINISTRATOR));

    private final Users users;

    /** @param publishedAt where a container's port is published; null without a container */
    DemoUsers(Users users, ServerProperties server, @Nullable InetAddress publishedAt) {
        InetAddress reachedAt = publishedAt == null ? server.getAddress() : publishedAt;
        if (reachedAt == null || !reachedAt.isLoopbackAddress()) {
            throw new IllegalStateException("The demo, whose passwords everybody knows, listens on the loopback address"
                    + " only; set server.address=127.0.0.1 (in a container: publish its port at 127.0.0.1 and say so"
                    + " with ledger.demo.published-at) or leave out the profile demo.");
        }
        this.users = users;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        USERS.forEach(user -> users.addForDemo(user.login, user.name, PASSWORD, Set.of(user.role)));
        log.info(
                "Demo users, each with the password {}: {}",
                PASSWORD,
                String.join(", ", USERS.stream().map(DemoUser::login).toList()));
    }
}
