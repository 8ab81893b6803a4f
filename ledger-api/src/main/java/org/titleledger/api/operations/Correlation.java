package org.titleledger.api.operations;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id under which an answer, the lines of the log and the metadata of an event are found together. It is technical only:
 * whoever sends one chooses it, so it proves nothing.
 */
public final class Correlation {

    /** The header in which a client may give it, and in which every answer has it. */
    public static final String HEADER = "X-Correlation-Id";

    /** Its name in the log and in an event's metadata. */
    public static final String NAME = "correlation";

    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private Correlation() {}

    /** The id of what this thread is doing; nothing outside of requests and imports. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(NAME));
    }

    /**
     * Does something under an id.
     *
     * @param id as it is to stand in the log
     */
    public static void during(String id, Runnable work) {
        MDC.put(NAME, id);
        try {
            work.run();
        } finally {
            MDC.remove(NAME);
        }
    }

    /** The id that a request brings, the trace it belongs to (W3C Trace Context), or else a new one. */
    static String of(@Nullable String given, @Nullable String traceparent) {
        if (given != null && GIVEN.matcher(given).matches()) {
            return given;
        }
        Matcher trace = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return trace.matches() ? trace.group(1) : UUID.randomUUID().toString().replace("-", "");
    }
}
