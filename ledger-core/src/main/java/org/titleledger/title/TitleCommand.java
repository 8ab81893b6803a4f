package org.titleledger.title;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.bureau.BureauState;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.CorrectionRequest;
import org.titleledger.correction.CorrectionStep;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.Share;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.Text;

/** What may be asked about the rights on a property. */
public sealed interface TitleCommand extends LedgerCommand {

    /** The property whose rights are written. */
    PropertyId property();

    @Override
    default StreamId target() {
        return property().titleStream();
    }

    @Override
    default Set<StreamId> reads() {
        return Set.of(property().stream(), BureauState.THE_BUREAU);
    }

    /** A command about one transfer case. */
    sealed interface OfTransfer extends TitleCommand {

        /** The case. */
        TransferId transfer();

        /** The day of the step. */
        LegalDate effectiveOn();
    }

    /** Record what papers say about a right (rule E4). */
    record RecordTitle(
            PropertyId property,
            @Nullable LegalDate effectiveOn,
            Right right,
            TitleFact fact,
            List<Holder> from,
            @Nullable Instrument instrument)
            implements TitleCommand {

        public RecordTitle {
            Required.value("right", right);
            Required.value("fact", fact);
            from = Required.list("from", from);
        }

        @Override
        public Set<StreamId> reads() {
            Set<StreamId> reads = new HashSet<>(TitleCommand.super.reads());
            fact.holders().forEach(holder -> reads.add(holder.party().stream()));
            from.forEach(party -> reads.add(party.party().stream()));
            return reads;
        }
    }

    /** Record that a right ended (rule E5). */
    record EndTitle(PropertyId property, LegalDate effectiveOn, Right right, TitleEntry.Cause cause)
            implements TitleCommand {

        public EndTitle {
            Required.value("effectiveOn", effectiveOn);
            Required.value("right", right);
            Required.value("cause", cause);
        }
    }

    /** Record a restriction (rule G1). */
    record ImposeRestriction(
            PropertyId property,
            LegalDate effectiveOn,
            RestrictionId restriction,
            Restriction.Kind kind,
            Restriction.@Nullable SealType sealType,
            @Nullable String authority,
            @Nullable String documentNumber,
            @Nullable PartyId party,
            @Nullable Right right,
            @Nullable LocalDate until)
            implements TitleCommand {

        public ImposeRestriction {
            Required.value("effectiveOn", effectiveOn);
            Required.value("kind", kind);
            authority = Text.optional("authority", authority, Text.NAME);
            documentNumber = Text.optional("documentNumber", documentNumber, Text.NAME);
            LegalDate.checked(until);
            if (until != null && !until.isAfter(effectiveOn.day())) {
                throw new InvalidValue("period.empty", effectiveOn.day(), until);
            }
            if (sealType != null && kind != Restriction.Kind.SEAL) {
                throw new InvalidValue("seal-type.of-no-seal", kind);
            }
        }
    }

    /** Record that a restriction holds longer. */
    record RenewRestriction(PropertyId property, LegalDate effectiveOn, RestrictionId restriction, LocalDate until)
            implements TitleCommand {

        public RenewRestriction {
            Required.value("effectiveOn", effectiveOn);
            LegalDate.checked(Required.value("until", until));
        }
    }

    /** Record that a restriction no longer holds. */
    record ReleaseRestriction(PropertyId property, LegalDate effectiveOn, RestrictionId restriction)
            implements TitleCommand {

        public ReleaseRestriction {
            Required.value("effectiveOn", effectiveOn);
        }
    }

    /** Open a case to move a right (rules F2 to F4). */
    record OpenTransfer(
            PropertyId property,
            LegalDate effectiveOn,
            TransferId transfer,
            Right right,
            List<Requested> from,
            List<Requested> to,
            Instrument instrument,
            @Nullable String basis,
            @Nullable String assignee)
            implements OfTransfer {

        /**
         * Who gives or receives, as asked for.
         *
         * @param party the party
         * @param share the share of the whole right; {@code null} for all that the party can give or all that moves
         */
        public record Requested(PartyId party, @Nullable Share share) {

            public Requested {
                Required.value("party", party);
                if (share != null && share.isNothing()) {
                    throw new InvalidValue("share.not-positive", share);
                }
            }
        }

        public OpenTransfer {
            Required.value("effectiveOn", effectiveOn);
            Required.value("right", right);
            Required.value("instrument", instrument);
            from = Required.list("from", from);
            to = Required.list("to", to);
            basis = Text.optional("basis", basis, Text.NAME);
            assignee = Text.optional("assignee", assignee, Text.NAME);
            if (to.isEmpty()) {
                throw new InvalidValue("list.empty", "to");
            }
            checkNamedOnce("from", from);
            checkNamedOnce("to", to);
            if (to.size() > 1 && to.stream().anyMatch(party -> party.share() == null)) {
                throw new InvalidValue("field-is-missing", "share");
            }
        }

        private static void checkNamedOnce(String field, List<Requested> parties) {
            if (new HashSet<>(parties.stream().map(Requested::party).toList()).size() < parties.size()) {
                throw new InvalidValue("list.has-doubles", field);
            }
        }

        @Override
        public Set<StreamId> reads() {
            Set<StreamId> reads = new HashSet<>(OfTransfer.super.reads());
            from.forEach(party -> reads.add(party.party().stream()));
            to.forEach(party -> reads.add(party.party().stream()));
            return reads;
        }
    }

    /** Record what stands in the way. */
    record RaiseBlocker(
            PropertyId property,
            LegalDate effectiveOn,
            TransferId transfer,
            BlockerId blocker,
            Blocker.Kind kind,
            @Nullable String note)
            implements OfTransfer {
        public RaiseBlocker {
            Required.value("kind", kind);
            note = Text.optional("note", note, Text.NOTE);
        }
    }

    /** Record that it was cured. */
    record ClearBlocker(
            PropertyId property,
            LegalDate effectiveOn,
            TransferId transfer,
            BlockerId blocker,
            @Nullable String note) implements OfTransfer {
        public ClearBlocker {
            note = Text.optional("note", note, Text.NOTE);
        }
    }

    /** Put a person in charge. */
    record AssignTransfer(
            PropertyId property,
            LegalDate effectiveOn,
            TransferId transfer,
            @Nullable String assignee) implements OfTransfer {
        public AssignTransfer {
            assignee = Text.optional("assignee", assignee, Text.NAME);
        }
    }

    /** Say something about the case. */
    record CommentTransfer(PropertyId property, LegalDate effectiveOn, TransferId transfer, String text)
            implements OfTransfer {
        public CommentTransfer {
            text = Text.required("text", text, Text.NOTE);
        }
    }

    /** Ask for a review. */
    record RequestReview(PropertyId property, LegalDate effectiveOn, TransferId transfer) implements OfTransfer {}

    /** Approve what was shown (rule F5). */
    record ApproveTransfer(PropertyId property, LegalDate effectiveOn, TransferId transfer) implements OfTransfer {}

    /** Return the case to who asked. */
    record ReturnTransfer(PropertyId property, LegalDate effectiveOn, TransferId transfer) implements OfTransfer {}

    /** Record that the registry accepted the application. */
    record ApplyForTransfer(
            PropertyId property,
            LegalDate effectiveOn,
            TransferId transfer,
            @Nullable String acceptanceNumber) implements OfTransfer {
        public ApplyForTransfer {
            acceptanceNumber = Text.optional("acceptanceNumber", acceptanceNumber, Text.NAME);
        }
    }

    /** Record that the registry wants something mended. */
    record SendBackTransfer(PropertyId property, LegalDate effectiveOn, TransferId transfer) implements OfTransfer {}

    /** Record the register entry; what is {@code null} of nature, term and ground stays as it was. */
    record RegisterTransfer(PropertyId property, LegalDate effectiveOn, TransferId transfer, Outcome outcome)
            implements OfTransfer {}

    /** Record that the right was filed instead (管理办法 Art. 5 (4)). */
    record FileTransfer(PropertyId property, LegalDate effectiveOn, TransferId transfer, Outcome outcome)
            implements OfTransfer {}

    /** Record that the registry refused. */
    record RefuseTransfer(PropertyId property, LegalDate effectiveOn, TransferId transfer) implements OfTransfer {}

    /** Give the case up. */
    record WithdrawTransfer(PropertyId property, LegalDate effectiveOn, TransferId transfer) implements OfTransfer {}

    /** Ask for an exception (rule H3). */
    record RequestException(
            PropertyId property,
            LegalDate effectiveOn,
            ExceptionId exception,
            ExceptionCase.Article article,
            PartyId holder,
            @Nullable LocalDate until)
            implements TitleCommand {

        public RequestException {
            Required.value("effectiveOn", effectiveOn);
            Required.value("article", article);
            Required.value("holder", holder);
            LegalDate.checked(until);
            if (until != null && !until.isAfter(effectiveOn.day())) {
                throw new InvalidValue("period.empty", effectiveOn.day(), until);
            }
        }
    }

    /** Approve an exception that another person asked for. */
    record ApproveException(PropertyId property, LegalDate effectiveOn, ExceptionId exception)
            implements TitleCommand {}

    /** Record that an exception no longer holds. */
    record EndException(PropertyId property, LegalDate effectiveOn, ExceptionId exception) implements TitleCommand {}

    /**
     * What the register entry or the filing says beside who holds the right.
     *
     * @param certificates the new certificates
     * @param nature how the land was obtained; {@code null} to keep what was recorded
     * @param registeredOn the day of the entry, where it differs from the day of effect (rule E2)
     * @param termEndsOn the last day of the term; {@code null} to keep what was recorded
     * @param ground why it took effect earlier (rule E2)
     * @param recordingNumber the register's number of the entry
     */
    record Outcome(
            List<Certificate> certificates,
            @Nullable LandNature nature,
            @Nullable LocalDate registeredOn,
            @Nullable LocalDate termEndsOn,
            @Nullable Ground ground,
            @Nullable String recordingNumber) {
        public Outcome {
            certificates = Required.list("certificates", certificates);
            LegalDate.checked(registeredOn);
            LegalDate.checked(termEndsOn);
            recordingNumber = Text.optional("recordingNumber", recordingNumber, Text.NAME);
        }
    }

    /** A command about one correction. */
    sealed interface OfCorrection extends TitleCommand {

        /** Which one. */
        CorrectionId correction();
    }

    /** Ask for a correction of what was recorded of a right (rules C1, C2). */
    record CorrectTitle(
            PropertyId property,
            CorrectionId correction,
            Terms terms,
            @Nullable TitleReplacement replacement) implements OfCorrection, CorrectionRequest<TitleReplacement> {

        public CorrectTitle {
            terms = CorrectionRequest.checked(terms, replacement);
        }

        @Override
        public Set<StreamId> reads() {
            return CorrectionRequest.reads(OfCorrection.super.reads(), replacement);
        }
    }

    /** Approve, return or withdraw a correction (rule C2). */
    record DecideTitleCorrection(PropertyId property, LegalDate effectiveOn, CorrectionId correction, Verdict verdict)
            implements OfCorrection, CorrectionStep {

        public DecideTitleCorrection {
            Required.value("effectiveOn", effectiveOn);
            Required.value("verdict", verdict);
        }
    }
}
