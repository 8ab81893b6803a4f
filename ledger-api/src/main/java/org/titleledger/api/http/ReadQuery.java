package org.titleledger.api.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.projections.shared.Page;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LegalDate;

/**
 * What every read may ask besides its own filters.
 *
 * @param after waits until the read models have this position
 * @param validAt the legal day; today when absent
 * @param knownAt the instant of the ledger's own time; now when absent
 * @param page the page of a list, from 0
 * @param size the entries of a page
 */
public record ReadQuery(
        @Nullable Long after,
        @Nullable String validAt,
        @Nullable String knownAt,
        @Nullable Integer page,
        @Nullable Integer size) {

    /** The legal day that is asked about. */
    public LocalDate day(LocalDate today) {
        return validAt == null || validAt.isBlank()
                ? today
                : MalformedInput.at(
                        "/validAt",
                        () -> LegalDate.of(GivenDate.parsed(validAt)).day());
    }

    /** As known at which instant; {@code null} for now. */
    public @Nullable Instant instant() {
        if (knownAt == null || knownAt.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(knownAt).toInstant();
        } catch (DateTimeException malformed) {
            throw new MalformedInput("/knownAt", new InvalidValue("parameter-is-malformed", "knownAt"));
        }
    }

    /** Refuses what is malformed, whether this read would use it or not. */
    void check() {
        awaited();
        paging();
        day(LocalDate.EPOCH);
        instant();
    }

    /** The position to wait for; {@code null} for none. */
    public @Nullable Long awaited() {
        if (after != null && after < 0) {
            throw new MalformedInput("/after", new InvalidValue("parameter-is-malformed", "after"));
        }
        return after;
    }

    /** The page that is asked for. */
    public Page paging() {
        return MalformedInput.at("", () -> Paging.of(page, size));
    }
}
