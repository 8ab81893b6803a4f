package org.titleledger.api.questions;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.titleledger.api.http.GivenDate;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LegalDate;

/** Two ends of a question: two days of the law, or two instants of the ledger. */
sealed interface Span {

    /** Two days. */
    record OfDays(LocalDate from, LocalDate to) implements Span {}

    /** Two points of knowledge. */
    record OfKnowledge(Instant from, Instant to) implements Span {}

    /**
     * Reads both ends, which are of one kind.
     *
     * @throws MalformedInput {@code parameter-is-malformed} or {@code period.empty}
     */
    static Span of(String from, String to) {
        return isInstant(from) || isInstant(to)
                ? new OfKnowledge(instant("from", from), instant("to", to))
                : days(from, to);
    }

    /** Two days, the second later. */
    static OfDays days(String from, String to) {
        OfDays days = new OfDays(day("from", from), day("to", to));
        if (!days.to().isAfter(days.from())) {
            throw new MalformedInput("/to", new InvalidValue("period.empty", days.from(), days.to()));
        }
        return days;
    }

    private static boolean isInstant(String text) {
        return text.contains("T");
    }

    private static LocalDate day(String name, String text) {
        return MalformedInput.at(
                "/" + name, () -> LegalDate.of(GivenDate.parsed(text)).day());
    }

    private static Instant instant(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw new MalformedInput("/" + name, new InvalidValue("parameter-is-malformed", name));
        }
    }
}
