package org.titleledger.testing;

import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Sample.uuid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Share;
import org.titleledger.title.Blocker;
import org.titleledger.title.BlockerId;
import org.titleledger.title.Certificate;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.ExceptionCase.Article;
import org.titleledger.title.ExceptionId;
import org.titleledger.title.Holder;
import org.titleledger.title.Instrument;
import org.titleledger.title.Restriction;
import org.titleledger.title.RestrictionId;
import org.titleledger.title.Right;
import org.titleledger.title.TitleCommand.ApplyForTransfer;
import org.titleledger.title.TitleCommand.ApproveTransfer;
import org.titleledger.title.TitleCommand.AssignTransfer;
import org.titleledger.title.TitleCommand.ClearBlocker;
import org.titleledger.title.TitleCommand.CommentTransfer;
import org.titleledger.title.TitleCommand.EndTitle;
import org.titleledger.title.TitleCommand.FileTransfer;
import org.titleledger.title.TitleCommand.ImposeRestriction;
import org.titleledger.title.TitleCommand.OpenTransfer;
import org.titleledger.title.TitleCommand.OpenTransfer.Requested;
import org.titleledger.title.TitleCommand.Outcome;
import org.titleledger.title.TitleCommand.RaiseBlocker;
import org.titleledger.title.TitleCommand.RecordTitle;
import org.titleledger.title.TitleCommand.RefuseTransfer;
import org.titleledger.title.TitleCommand.RegisterTransfer;
import org.titleledger.title.TitleCommand.ReleaseRestriction;
import org.titleledger.title.TitleCommand.RequestException;
import org.titleledger.title.TitleCommand.RequestReview;
import org.titleledger.title.TitleCommand.ReturnTransfer;
import org.titleledger.title.TitleCommand.SendBackTransfer;
import org.titleledger.title.TitleCommand.WithdrawTransfer;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleStatus;
import org.titleledger.title.TransferId;

/** Facts of titles, and the commands of a transfer case on the building's ownership. */
public final class Titles {

    public static final TransferId CASE = new TransferId(uuid(0x501));
    public static final TransferId OTHER_CASE = new TransferId(uuid(0x502));
    public static final BlockerId BLOCKER = new BlockerId(uuid(0x601));
    public static final RestrictionId RESTRICTION = new RestrictionId(uuid(0x701));
    public static final ExceptionId EXCEPTION = new ExceptionId(uuid(0x801));

    public static final Certificate OLD_PAPER =
            new Certificate(Certificate.Kind.HOUSE, "房权证字第0012号", day("1987-05-01"));
    public static final Certificate NEW_PAPER =
            new Certificate(Certificate.Kind.UNIFIED, "晋(2025)太原市不动产权第0001234号", day("2025-04-02"));

    private Titles() {}

    public static TitleFact fact(TitleStatus status, CoOwnership coOwnership, Holder... holders) {
        return new TitleFact(status, null, coOwnership, List.of(holders), List.of(OLD_PAPER), null, null, null, null);
    }

    /** Registered, one holder. */
    public static TitleFact heldBy(PartyId holder) {
        return fact(TitleStatus.REGISTERED, CoOwnership.SOLE, new Holder(holder, Share.WHOLE));
    }

    /** Registered, joint holders without shares. */
    public static TitleFact jointlyHeldBy(PartyId... holders) {
        return fact(
                TitleStatus.REGISTERED,
                CoOwnership.JOINT,
                java.util.Arrays.stream(holders)
                        .map(holder -> new Holder(holder, null))
                        .toArray(Holder[]::new));
    }

    /** Registered, several holders by shares. */
    public static TitleFact sharedBy(Holder... holders) {
        return fact(TitleStatus.REGISTERED, CoOwnership.BY_SHARES, holders);
    }

    public static TitleFact filedFor(PartyId holder) {
        return fact(TitleStatus.FILED, CoOwnership.SOLE, new Holder(holder, Share.WHOLE));
    }

    public static TitleFact unregistered() {
        return new TitleFact(
                TitleStatus.UNREGISTERED, null, CoOwnership.SOLE, List.of(), List.of(), null, null, null, null);
    }

    public static Holder holder(PartyId party, String share) {
        return new Holder(party, Share.parse(share));
    }

    /** The building's ownership, as papers say. */
    public static RecordTitle recorded(TitleFact fact, @Nullable String day) {
        return recorded(BUILDING, Right.BUILDING_OWNERSHIP, fact, day);
    }

    public static RecordTitle recorded(PropertyId property, Right right, TitleFact fact, @Nullable String day) {
        return new RecordTitle(property, day == null ? null : on(day), right, fact, List.of(), null);
    }

    public static EndTitle ended(String day) {
        return new EndTitle(BUILDING, on(day), Right.BUILDING_OWNERSHIP, TitleEntry.Cause.CANCELLED);
    }

    public static ImposeRestriction restriction(
            PropertyId property, Restriction.Kind kind, String from, @Nullable String until) {
        return new ImposeRestriction(
                property,
                on(from),
                RESTRICTION,
                kind,
                null,
                "市中级人民法院",
                "(2025)执1号",
                null,
                null,
                until == null ? null : day(until));
    }

    public static ImposeRestriction seal(PropertyId property, String from, @Nullable String until) {
        return restriction(property, Restriction.Kind.SEAL, from, until);
    }

    public static ReleaseRestriction release(PropertyId property, String day) {
        return new ReleaseRestriction(property, on(day), RESTRICTION);
    }

    public static Requested all(PartyId party) {
        return new Requested(party, null);
    }

    public static Requested part(PartyId party, String share) {
        return new Requested(party, Share.parse(share));
    }

    /** A case that moves all of it. */
    public static OpenTransfer opening(PartyId from, PartyId to) {
        return opening(CASE, List.of(all(from)), List.of(all(to)), Instrument.ALLOCATION_APPROVAL);
    }

    public static OpenTransfer opening(List<Requested> from, List<Requested> to) {
        return opening(CASE, from, to, Instrument.ALLOCATION_APPROVAL);
    }

    public static OpenTransfer firstRegistration(PartyId to) {
        return opening(CASE, List.of(), List.of(all(to)), Instrument.FIRST_REGISTRATION);
    }

    public static OpenTransfer opening(
            TransferId transfer, List<Requested> from, List<Requested> to, Instrument instrument) {
        return new OpenTransfer(
                BUILDING, today(), transfer, Right.BUILDING_OWNERSHIP, from, to, instrument, "财资〔2024〕12号", "clerk");
    }

    /** The same on another property and right. */
    public static OpenTransfer elsewhere(OpenTransfer opening, PropertyId property, Right right) {
        return new OpenTransfer(
                property,
                opening.effectiveOn(),
                opening.transfer(),
                right,
                opening.from(),
                opening.to(),
                opening.instrument(),
                opening.basis(),
                opening.assignee());
    }

    public static RaiseBlocker blocked() {
        return new RaiseBlocker(BUILDING, today(), CASE, BLOCKER, Blocker.Kind.PAPERS_LOST, "1987年的批文未找到");
    }

    public static ClearBlocker cleared() {
        return new ClearBlocker(BUILDING, today(), CASE, BLOCKER, "以权属来源说明代替");
    }

    public static AssignTransfer assigned() {
        return new AssignTransfer(BUILDING, today(), CASE, "clerk2");
    }

    public static CommentTransfer commented() {
        return new CommentTransfer(BUILDING, today(), CASE, "请补材料");
    }

    public static RequestReview reviewAsked() {
        return new RequestReview(BUILDING, today(), CASE);
    }

    public static ApproveTransfer approved() {
        return new ApproveTransfer(BUILDING, today(), CASE);
    }

    public static ReturnTransfer returned() {
        return new ReturnTransfer(BUILDING, today(), CASE);
    }

    public static ApplyForTransfer appliedFor(String day) {
        return new ApplyForTransfer(BUILDING, on(day), CASE, "受1");
    }

    public static SendBackTransfer sentBack() {
        return new SendBackTransfer(BUILDING, today(), CASE);
    }

    public static Outcome outcome(Certificate... certificates) {
        return new Outcome(List.of(certificates), null, null, null, null, null);
    }

    public static RegisterTransfer registered(String day) {
        return registered(on(day), outcome(NEW_PAPER));
    }

    public static RegisterTransfer registered(LegalDate day, Outcome outcome) {
        return new RegisterTransfer(BUILDING, day, CASE, outcome);
    }

    public static FileTransfer filed(String day) {
        return new FileTransfer(
                BUILDING, on(day), CASE, outcome(new Certificate(Certificate.Kind.FILING, "备1号", day("2025-04-02"))));
    }

    public static RefuseTransfer refused() {
        return new RefuseTransfer(BUILDING, today(), CASE);
    }

    public static WithdrawTransfer withdrawn() {
        return new WithdrawTransfer(BUILDING, today(), CASE);
    }

    public static RequestException exception(PartyId holder, String from, @Nullable String until) {
        return new RequestException(
                BUILDING, on(from), EXCEPTION, Article.ART_5_3, holder, until == null ? null : day(until));
    }

    /** The police hold the building since 1987 and a case is open to give it to the bureau. */
    public static LedgerFixture openedCase() {
        return openedCase(recorded(heldBy(POLICE), "1987-05-01"), opening(POLICE, BUREAU));
    }

    /** A title as recorded, and a case on it that the clerk opened on a paper. */
    public static LedgerFixture openedCase(RecordTitle before, OpenTransfer opening) {
        return Commands.office().givenAccepted(before).with(PAPER).givenAccepted(opening);
    }

    public static LedgerFixture underReview(LedgerFixture opened) {
        return opened.givenAccepted(reviewAsked());
    }

    /** The clerk asked for a review of the case and the reviewer approved it. */
    public static LedgerFixture approvedCase(LedgerFixture opened) {
        return underReview(opened).as(REVIEWER).givenAccepted(approved());
    }

    /** Approved and applied for on 1 March 2025. */
    public static LedgerFixture appliedCase(LedgerFixture opened) {
        return approvedCase(opened).givenAccepted(appliedFor("2025-03-01"));
    }
}
