package org.titleledger.projections.parties;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.projections.shared.PartyStatus;
import org.titleledger.shared.LegalDate.Precision;

/**
 * A party on a day.
 *
 * @param name {@code null}, as kind and status, while nothing is known of it
 * @param dissolvedOn {@code null} while it exists, and when the day is unknown
 * @param formerNames what it was called before, the latest first
 * @param successors who took over which share of its estate
 */
public record PartyView(
        PartyId id,
        @Nullable String name,
        @Nullable PartyKind kind,
        @Nullable String creditCode,
        @Nullable PartyStatus status,
        @Nullable LocalDate establishedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Precision establishedPrecision,
        @Nullable LocalDate dissolvedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Precision dissolvedPrecision,
        List<FormerName> formerNames,
        List<SuccessorView> successors,
        long version) {

    /**
     * What it was called before.
     *
     * @param until the first day on which it had another name
     */
    public record FormerName(String name, @Nullable LocalDate until) {}

    /** Who took over a share of the estate, from when. */
    public record SuccessorView(
            PartyRef party, String share, @Nullable LocalDate effectiveOn) {}

    /** A party of which nothing was known yet (rule B7). */
    public static PartyView unknown(PartyId id) {
        return new PartyView(id, null, null, null, null, null, null, null, null, List.of(), List.of(), 0);
    }

    public PartyView {
        formerNames = List.copyOf(formerNames);
        successors = List.copyOf(successors);
    }
}
