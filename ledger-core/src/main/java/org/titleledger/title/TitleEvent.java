package org.titleledger.title;

import java.time.LocalDate;
import java.util.List;
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

/** What the ledger records about the rights on a property. */
public sealed interface TitleEvent extends LedgerEvent {

    /** The property the fact is about. */
    PropertyId property();

    @Override
    default StreamId stream() {
        return property().titleStream();
    }

    /** A fact about one transfer case. */
    sealed interface OfTransfer extends TitleEvent {

        /** The case. */
        TransferId transfer();
    }

    /**
     * What papers say about a right, told by a clerk (rules E1, E4).
     *
     * @param from who held it before, each with its share where the paper states one; nobody where it names nobody
     */
    @EventName("title.recorded")
    record Recorded(
            PropertyId property,
            Act act,
            @Nullable LegalDate effectiveOn,
            Right right,
            TitleFact fact,
            List<Holder> from,
            @Nullable Instrument instrument)
            implements TitleEvent {
        public Recorded {
            from = List.copyOf(from);
        }
    }

    /**
     * A right ended (rule E5).
     *
     * @param effectiveOn the first day on which it no longer holds
     */
    @EventName("title.ended")
    record Ended(PropertyId property, Act act, LegalDate effectiveOn, Right right, TitleEntry.Cause cause)
            implements TitleEvent {}

    /**
     * A restriction was imposed (限制; rule G1).
     *
     * @param sealType which seal; of a seal only
     * @param authority who imposed it
     * @param documentNumber the number of its paper
     * @param party in whose favour
     * @param right the right it lies on; {@code null} for all
     * @param until the first day on which it will have lapsed; {@code null} for no end known
     */
    @EventName("title.restriction-imposed")
    record RestrictionImposed(
            PropertyId property,
            Act act,
            LegalDate effectiveOn,
            RestrictionId restriction,
            Restriction.Kind kind,
            Restriction.@Nullable SealType sealType,
            @Nullable String authority,
            @Nullable String documentNumber,
            @Nullable PartyId party,
            @Nullable Right right,
            @Nullable LocalDate until)
            implements TitleEvent {}

    /**
     * A restriction holds longer (rule G1).
     *
     * @param until the first day on which it will have lapsed
     */
    @EventName("title.restriction-renewed")
    record RestrictionRenewed(
            PropertyId property, Act act, LegalDate effectiveOn, RestrictionId restriction, LocalDate until)
            implements TitleEvent {}

    /**
     * A restriction no longer holds (rule G1).
     *
     * @param effectiveOn the first day on which it no longer holds
     */
    @EventName("title.restriction-released")
    record RestrictionReleased(PropertyId property, Act act, LegalDate effectiveOn, RestrictionId restriction)
            implements TitleEvent {}

    /**
     * A case to move a right was opened (权属转移; rules F1 to F4).
     *
     * @param grants whose shares move, and who stands for them; nobody at a first registration
     * @param to who receives which share
     * @param basis the paper it rests on, by its number
     * @param assignee who is in charge
     */
    @EventName("title.transfer-opened")
    record TransferOpened(
            PropertyId property,
            Act act,
            LegalDate effectiveOn,
            TransferId transfer,
            Right right,
            List<Grant> grants,
            List<TransferParty> to,
            Instrument instrument,
            @Nullable String basis,
            @Nullable String assignee)
            implements OfTransfer {
        public TransferOpened {
            grants = List.copyOf(grants);
            to = List.copyOf(to);
        }
    }

    /**
     * Something stands in the way (难点; rule F1).
     *
     * @param blocker its identity
     * @param note what exactly
     */
    @EventName("title.transfer-blocked")
    record TransferBlocked(
            PropertyId property,
            Act act,
            LegalDate effectiveOn,
            TransferId transfer,
            BlockerId blocker,
            Blocker.Kind kind,
            @Nullable String note)
            implements OfTransfer {}

    /**
     * What stood in the way was cured (rule F1).
     *
     * @param note how
     */
    @EventName("title.transfer-unblocked")
    record TransferUnblocked(
            PropertyId property,
            Act act,
            LegalDate effectiveOn,
            TransferId transfer,
            BlockerId blocker,
            @Nullable String note)
            implements OfTransfer {}

    /**
     * Another person is in charge (rule F1).
     *
     * @param assignee the login; {@code null} for nobody
     */
    @EventName("title.transfer-assigned")
    record TransferAssigned(
            PropertyId property,
            Act act,
            LegalDate effectiveOn,
            TransferId transfer,
            @Nullable String assignee) implements OfTransfer {}

    /** Somebody said something about the case; a comment is no record in it (rules F1, F5). */
    @EventName("title.transfer-commented")
    record TransferCommented(PropertyId property, Act act, LegalDate effectiveOn, TransferId transfer, String text)
            implements OfTransfer {}

    /**
     * A review was asked for (rules F1, F5).
     *
     * @param shown the digest of what the reviewer is to judge
     */
    @EventName("title.transfer-review-requested")
    record TransferReviewRequested(
            PropertyId property, Act act, LegalDate effectiveOn, TransferId transfer, Digest shown)
            implements OfTransfer {}

    /**
     * Another person approved what was shown (rules F1, F5).
     *
     * @param shown the digest of what was approved
     */
    @EventName("title.transfer-approved")
    record TransferApproved(PropertyId property, Act act, LegalDate effectiveOn, TransferId transfer, Digest shown)
            implements OfTransfer {}

    /** The reviewer returned the case; the reason is the act's (rule F1). */
    @EventName("title.transfer-returned")
    record TransferReturned(PropertyId property, Act act, LegalDate effectiveOn, TransferId transfer)
            implements OfTransfer {}

    /**
     * The registry accepted the application (rules F1, F6, G2).
     *
     * @param acceptanceNumber 受理号
     */
    @EventName("title.transfer-applied-for")
    record TransferAppliedFor(
            PropertyId property,
            Act act,
            LegalDate effectiveOn,
            TransferId transfer,
            @Nullable String acceptanceNumber) implements OfTransfer {}

    /** The registry wants something mended; the reason is the act's (rule F1). */
    @EventName("title.transfer-sent-back")
    record TransferSentBack(PropertyId property, Act act, LegalDate effectiveOn, TransferId transfer)
            implements OfTransfer {}

    /**
     * The register entry was made (登簿): from {@code effectiveOn} on the right is what {@code fact} states (rules A3, E2, F6).
     *
     * @param grants what moved, for the chain
     * @param to who received it
     */
    @EventName("title.transfer-registered")
    record TransferRegistered(
            PropertyId property,
            Act act,
            LegalDate effectiveOn,
            TransferId transfer,
            Right right,
            TitleFact fact,
            List<Grant> grants,
            List<TransferParty> to,
            Instrument instrument)
            implements OfTransfer {
        public TransferRegistered {
            grants = List.copyOf(grants);
            to = List.copyOf(to);
        }
    }

    /**
     * The right cannot be registered and was filed instead (权属备案; rules F1, F4; 管理办法 Art. 5 (4)).
     *
     * @param fact what the right is from then on
     * @param grants what moved, for the chain
     * @param to who received it
     */
    @EventName("title.transfer-filed")
    record TransferFiled(
            PropertyId property,
            Act act,
            LegalDate effectiveOn,
            TransferId transfer,
            Right right,
            TitleFact fact,
            List<Grant> grants,
            List<TransferParty> to,
            Instrument instrument)
            implements OfTransfer {
        public TransferFiled {
            grants = List.copyOf(grants);
            to = List.copyOf(to);
        }
    }

    /** The registry refused; the reason is the act's (rule F1; 不动产登记暂行条例 Art. 22). */
    @EventName("title.transfer-refused")
    record TransferRefused(PropertyId property, Act act, LegalDate effectiveOn, TransferId transfer)
            implements OfTransfer {}

    /** The case was given up; the reason is the act's (rule F1). */
    @EventName("title.transfer-withdrawn")
    record TransferWithdrawn(PropertyId property, Act act, LegalDate effectiveOn, TransferId transfer)
            implements OfTransfer {}

    /**
     * An exception was asked for; it allows nothing yet (rule H3).
     *
     * @param effectiveOn the first day on which it is to hold
     * @param holder the holder it allows
     * @param until the first day on which it no longer holds; {@code null} for no end known
     */
    @EventName("title.exception-requested")
    record ExceptionRequested(
            PropertyId property,
            Act act,
            LegalDate effectiveOn,
            ExceptionId exception,
            ExceptionCase.Article article,
            PartyId holder,
            @Nullable LocalDate until)
            implements TitleEvent {}

    /**
     * Another person approved the exception: it holds for its period (rule H3).
     *
     * @param effectiveOn the day of the approval
     */
    @EventName("title.exception-approved")
    record ExceptionApproved(PropertyId property, Act act, LegalDate effectiveOn, ExceptionId exception)
            implements TitleEvent {}

    /**
     * The exception no longer holds (rule H3).
     *
     * @param effectiveOn the first day on which it no longer holds
     */
    @EventName("title.exception-ended")
    record ExceptionEnded(PropertyId property, Act act, LegalDate effectiveOn, ExceptionId exception)
            implements TitleEvent {}

    /** What becomes of a correction (rules C1 to C5). */
    sealed interface OfCorrection extends TitleEvent, CorrectionFact {}

    /**
     * A correction was asked for; it changes nothing yet (rule C2).
     *
     * @param effectiveOn the day it is about: the better fact's, the corrected one's, or the corrected act's own
     * @param replacement what is stated instead; {@code null} where the kind states nothing, or only another day
     * @param shown the digest of what it would change
     */
    @EventName("title.correction-requested")
    record CorrectionRequested(
            PropertyId property,
            Act act,
            @Nullable LegalDate effectiveOn,
            CorrectionId correction,
            Terms terms,
            @Nullable TitleReplacement replacement,
            Digest shown)
            implements OfCorrection, CorrectionFact.Requested<TitleReplacement> {}

    /**
     * Another person approved a correction: it counts from here on (rules C2, C3). Its act can itself be corrected.
     *
     * @param effectiveOn the day of the approval
     * @param replacement what is stated instead; {@code null} where the kind states nothing, or only another day
     * @param better the fact that supersedes, whole (rule A3); of SUPERSEDED only
     * @param from who held it before, as the better document says
     * @param instrument by what it moved, as the better document says
     */
    @EventName("title.correction-approved")
    record CorrectionApproved(
            PropertyId property,
            Act act,
            LegalDate effectiveOn,
            CorrectionId correction,
            Terms terms,
            @Nullable TitleReplacement replacement,
            @Nullable TitleFact better,
            List<Holder> from,
            @Nullable Instrument instrument)
            implements OfCorrection, CorrectionFact.Approved<TitleReplacement> {
        public CorrectionApproved {
            from = List.copyOf(from);
        }
    }

    /** The reviewer returned a correction; the reason is the act's (rule C2). */
    @EventName("title.correction-returned")
    record CorrectionReturned(PropertyId property, Act act, LegalDate effectiveOn, CorrectionId correction)
            implements OfCorrection, CorrectionFact.Returned {}

    /** A correction was given up; the reason is the act's (rule C2). */
    @EventName("title.correction-withdrawn")
    record CorrectionWithdrawn(PropertyId property, Act act, LegalDate effectiveOn, CorrectionId correction)
            implements OfCorrection, CorrectionFact.Withdrawn {}
}
