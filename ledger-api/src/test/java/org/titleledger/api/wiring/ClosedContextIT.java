package org.titleledger.api.wiring;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.titleledger.api.LedgerApplication;
import org.titleledger.api.testing.LedgerDatabase;

/** What is closed leaves nothing behind that would keep the process alive. */
class ClosedContextIT {

    @Test
    void noThreadOfAClosedApplicationGoesOn() {
        LedgerDatabase database = LedgerDatabase.fresh();
        Set<Thread> before = lasting();
        String[] arguments = database.properties().entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        SpringApplication application = new SpringApplication(LedgerApplication.class);
        application.setDefaultProperties(Map.of("server.port", "0"));
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            context.getId();
        }
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> without(before), Set::isEmpty);
    }

    private static Set<String> without(Set<Thread> before) {
        Set<Thread> now = new HashSet<>(lasting());
        now.removeAll(before);
        return now.stream().map(Thread::getName).collect(Collectors.toSet());
    }

    private static Set<Thread> lasting() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !thread.isDaemon())
                .collect(Collectors.toSet());
    }
}
