package org.titleledger.api.wiring;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only source of time in the program; it ticks in microseconds, for PostgreSQL keeps no more. */
@Configuration(proxyBeanMethods = false)
public class ClockWiring {

    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
