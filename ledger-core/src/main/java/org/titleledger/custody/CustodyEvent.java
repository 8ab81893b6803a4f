package org.titleledger.custody;

import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Act;
import org.titleledger.shared.Digest;
import org.titleledger.shared.EventName;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamId;

/** What the ledger records about who keeps a property. */
public sealed interface CustodyEvent extends LedgerEvent {

    /** The property that is kept. */
    PropertyId property();

    @Override
    default StreamId stream() {
        return property().custodyStream();
    }

    /**
     * The property went from one custodian to another (移交; rule H1).
     *
     * @param from who kept it before; {@code null} when nobody is known
     * @param to who keeps it from {@code effectiveOn} on
     */
    @EventName("custody.handed-over")
    record HandedOver(
            PropertyId property,
            Act act,
            @Nullable LegalDate effectiveOn,
            @Nullable PartyId from,
            PartyId to) implements CustodyEvent {}

    /** What becomes of a correction (rules C1 to C5). */
    sealed interface OfCorrection extends CustodyEvent, CorrectionFact {}

    /**
     * A correction was asked for; it changes nothing yet (rule C2).
     *
     * @param effectiveOn the day it is about: the better fact's, the corrected one's, or the corrected act's own
     * @param replacement what is stated instead; {@code null} where the kind states nothing, or only another day
     * @param shown the digest of what it would change
     */
    @EventName("custody.correction-requested")
    record CorrectionRequested(
            PropertyId property,
            Act act,
            @Nullable LegalDate effectiveOn,
            CorrectionId correction,
            Terms terms,
            @Nullable CustodyReplacement replacement,
            Digest shown)
            implements OfCorrection, CorrectionFact.Requested<CustodyReplacement> {}

    /**
     * Another person approved a correction: it counts from here on (rules C2, C3). Its act can itself be corrected.
     *
     * @param effectiveOn the day of the approval
     * @param replacement what is stated instead; {@code null} where the kind states nothing, or only another day
     * @param better the handover that supersedes, whole (rule A3); of SUPERSEDED only
     */
    @EventName("custody.correction-approved")
    record CorrectionApproved(
            PropertyId property,
            Act act,
            LegalDate effectiveOn,
            CorrectionId correction,
            Terms terms,
            @Nullable CustodyReplacement replacement,
            CustodyState.@Nullable Handover better)
            implements OfCorrection, CorrectionFact.Approved<CustodyReplacement> {}

    /** The reviewer returned a correction; the reason is the act's (rule C2). */
    @EventName("custody.correction-returned")
    record CorrectionReturned(PropertyId property, Act act, LegalDate effectiveOn, CorrectionId correction)
            implements OfCorrection, CorrectionFact.Returned {}

    /** A correction was given up; the reason is the act's (rule C2). */
    @EventName("custody.correction-withdrawn")
    record CorrectionWithdrawn(PropertyId property, Act act, LegalDate effectiveOn, CorrectionId correction)
            implements OfCorrection, CorrectionFact.Withdrawn {}
}
