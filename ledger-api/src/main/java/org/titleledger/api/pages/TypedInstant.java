package org.titleledger.api.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Reads instants as persons type them: a time in the bureau's zone, or an instant with all its digits. */
final class TypedInstant {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][ ]HH:mm[:ss]", Locale.ROOT);

    private TypedInstant() {}

    /** @throws DateTimeException when it is neither */
    static Instant of(String typed, ZoneId zone) {
        return typed.endsWith("Z")
                ? Instant.parse(typed)
                : LocalDateTime.parse(typed, TYPED).atZone(zone).toInstant();
    }
}
