package org.titleledger.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.shared.Act;
import org.titleledger.shared.Digest;
import org.titleledger.shared.EventName;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamId;

/** What the ledger records about a party. */
public sealed interface PartyEvent extends LedgerEvent {

    /** The party the fact is about. */
    PartyId party();

    @Override
    default StreamId stream() {
        return party().stream();
    }

    /**
     * A party is known (rules D1, B5).
     *
     * @param effectiveOn from when it bears the name; where nobody said, the day it was established (rule B5)
     * @param establishedOn since when it exists
     */
    @EventName("party.registered")
    record Registered(
            PartyId party,
            Act act,
            @Nullable LegalDate effectiveOn,
            String name,
            PartyKind kind,
            @Nullable CreditCode creditCode,
            @Nullable LegalDate establishedOn)
            implements PartyEvent {}

    /**
     * A party has another name from a day on (rules A3, B6).
     *
     * @param name the whole new name
     */
    @EventName("party.renamed")
    record Renamed(PartyId party, Act act, @Nullable LegalDate effectiveOn, String name) implements PartyEvent {}

    /**
     * A party ceased to exist; successors may be named at once (rule D2).
     *
     * @param effectiveOn the first day on which it no longer exists
     * @param successors who takes over which shares of its estate
     */
    @EventName("party.dissolved")
    record Dissolved(PartyId party, Act act, @Nullable LegalDate effectiveOn, List<Successor> successors)
            implements PartyEvent {
        public Dissolved {
            successors = List.copyOf(successors);
        }
    }

    /**
     * Successors to a dissolved party became known later (rules D2, D3).
     *
     * @param successors those that became known now, beside those named before
     */
    @EventName("party.succeeded")
    record Succeeded(PartyId party, Act act, @Nullable LegalDate effectiveOn, List<Successor> successors)
            implements PartyEvent {
        public Succeeded {
            successors = List.copyOf(successors);
        }
    }

    /** What becomes of a correction (rules C1 to C5). */
    sealed interface OfCorrection extends PartyEvent, CorrectionFact {}

    /**
     * A correction was asked for; it changes nothing yet (rule C2).
     *
     * @param effectiveOn the day it is about: the better fact's, the corrected one's, or the corrected act's own
     * @param replacement what is stated instead; {@code null} where the kind states nothing, or only another day
     * @param shown the digest of what it would change
     */
    @EventName("party.correction-requested")
    record CorrectionRequested(
            PartyId party,
            Act act,
            @Nullable LegalDate effectiveOn,
            CorrectionId correction,
            Terms terms,
            @Nullable PartyReplacement replacement,
            Digest shown)
            implements OfCorrection, CorrectionFact.Requested<PartyReplacement> {}

    /**
     * Another person approved a correction: it counts from here on (rules C2, C3). Its act can itself be corrected.
     *
     * @param effectiveOn the day of the approval
     * @param replacement what is stated instead; {@code null} where the kind states nothing, or only another day
     * @param better the name that supersedes, whole (rule A3); of SUPERSEDED only
     * @param latest what is stated last of the party since then, the whole of it
     */
    @EventName("party.correction-approved")
    record CorrectionApproved(
            PartyId party,
            Act act,
            LegalDate effectiveOn,
            CorrectionId correction,
            Terms terms,
            @Nullable PartyReplacement replacement,
            @Nullable String better,
            PartyStatement latest)
            implements OfCorrection, CorrectionFact.Approved<PartyReplacement> {}

    /** The reviewer returned a correction; the reason is the act's (rule C2). */
    @EventName("party.correction-returned")
    record CorrectionReturned(PartyId party, Act act, LegalDate effectiveOn, CorrectionId correction)
            implements OfCorrection, CorrectionFact.Returned {}

    /** A correction was given up; the reason is the act's (rule C2). */
    @EventName("party.correction-withdrawn")
    record CorrectionWithdrawn(PartyId party, Act act, LegalDate effectiveOn, CorrectionId correction)
            implements OfCorrection, CorrectionFact.Withdrawn {}
}
