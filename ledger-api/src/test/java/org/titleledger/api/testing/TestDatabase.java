package org.titleledger.api.testing;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * On which PostgreSQL the integration tests run: the system property {@value #PROPERTY} or else the environment's {@value
 * #VARIABLE} names it, in either case; nothing given is {@link #AUTO}.
 */
enum TestDatabase {
    /** A container where Docker has the image at hand within ten seconds, else the embedded server. */
    AUTO,
    /** A container; without Docker every test fails. */
    CONTAINER,
    /** The embedded server; nobody looks for Docker. */
    EMBEDDED;

    static final String PROPERTY = "ledger.test.database";
    static final String VARIABLE = "LEDGER_TEST_DATABASE";

    static TestDatabase asked() {
        return named(System.getProperty(PROPERTY, System.getenv(VARIABLE)));
    }

    /** @throws IllegalArgumentException for a name that is none of the three: a slip must not pick another database */
    static TestDatabase named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return AUTO;
        }
        return Arrays.stream(values())
                .filter(database -> database.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        PROPERTY + " is auto, container or embedded, not \"" + name + "\""));
    }
}
