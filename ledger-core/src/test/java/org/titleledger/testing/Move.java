package org.titleledger.testing;

import static org.titleledger.testing.Sample.uuid;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.titleledger.custody.CustodyCommand.HandOver;
import org.titleledger.occupancy.OccupancyCommand.AssignOccupant;
import org.titleledger.occupancy.OccupancyCommand.EndOccupancy;
import org.titleledger.occupancy.OccupancyCommand.RecordRooms;
import org.titleledger.occupancy.OccupancyCommand.RetireRoom;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.occupancy.OccupancyState;
import org.titleledger.occupancy.Room;
import org.titleledger.party.PartyCommand.DissolveParty;
import org.titleledger.party.PartyCommand.RenameParty;
import org.titleledger.party.PartyCommand.SucceedParty;
import org.titleledger.party.PartyId;
import org.titleledger.party.Successor;
import org.titleledger.property.PropertyCommand.PlaceProperty;
import org.titleledger.property.PropertyId;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Share;
import org.titleledger.title.Blocker;
import org.titleledger.title.BlockerId;
import org.titleledger.title.Holder;
import org.titleledger.title.Instrument;
import org.titleledger.title.Restriction;
import org.titleledger.title.RestrictionId;
import org.titleledger.title.Right;
import org.titleledger.title.TitleCommand.ApplyForTransfer;
import org.titleledger.title.TitleCommand.ApproveTransfer;
import org.titleledger.title.TitleCommand.ClearBlocker;
import org.titleledger.title.TitleCommand.EndTitle;
import org.titleledger.title.TitleCommand.FileTransfer;
import org.titleledger.title.TitleCommand.ImposeRestriction;
import org.titleledger.title.TitleCommand.OpenTransfer;
import org.titleledger.title.TitleCommand.OpenTransfer.Requested;
import org.titleledger.title.TitleCommand.RaiseBlocker;
import org.titleledger.title.TitleCommand.RecordTitle;
import org.titleledger.title.TitleCommand.RegisterTransfer;
import org.titleledger.title.TitleCommand.ReleaseRestriction;
import org.titleledger.title.TitleCommand.RequestReview;
import org.titleledger.title.TitleCommand.ReturnTransfer;
import org.titleledger.title.TitleCommand.SendBackTransfer;
import org.titleledger.title.TitleCommand.WithdrawTransfer;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleState;
import org.titleledger.title.TransferCase;
import org.titleledger.title.TransferId;
import org.titleledger.title.TransferState;

/**
 * One thing that somebody may try on a small world: its choices are numbers, so that they can be drawn by chance and made
 * smaller when something fails.
 *
 * @param what which command
 * @param where on which property
 * @param first one choice
 * @param second another
 * @param who who tries it
 * @param paper whether a paper is named
 */
public record Move(What what, int where, int first, int second, int who, boolean paper) {

    /** Which command; the steps of a case go where a case is open. */
    public enum What {
        RECORD,
        END,
        OPEN,
        FIRST_REGISTRATION,
        NEXT_STEP,
        STEP_BACK,
        BLOCK,
        CLEAR,
        SEAL,
        RELEASE,
        HAND_OVER,
        DISSOLVE,
        SUCCEED,
        RENAME,
        ROOMS,
        RETIRE_ROOM,
        ASSIGN,
        END_USE,
        PLACE,
        RETIRE
    }

    private static final List<PartyId> PARTIES =
            List.of(Sample.SCHOOL, Sample.EDUCATION, Sample.BUREAU, Sample.POLICE, Sample.FINANCE);
    private static final List<PropertyId> PROPERTIES = List.of(Sample.PARCEL, Sample.BUILDING, Sample.UNIT);
    private static final List<String> DAYS =
            List.of("1950-06-01", "1987-05-01", "1999-06-30", "2010-01-01", "2025-03-01", "2026-03-02");
    private static final List<String> SHARES = List.of("1/1", "1/2", "1/3", "2/3", "1/4");

    private static <T> T pick(List<T> values, int choice) {
        return values.get(Math.floorMod(choice, values.size()));
    }

    private static LegalDate day(int choice) {
        return Sample.on(pick(DAYS, choice));
    }

    /** The last choice is the unknown day. */
    private static @Nullable LegalDate dayOrUnknown(int choice) {
        return Math.floorMod(choice, DAYS.size() + 1) == DAYS.size() ? null : day(choice);
    }

    private PropertyId property() {
        return pick(PROPERTIES, where);
    }

    private Right right() {
        return where % PROPERTIES.size() == 0
                ? Right.LAND_USE
                : pick(List.of(Right.BUILDING_OWNERSHIP, Right.BUILDING_OWNERSHIP, Right.LAND_AND_BUILDING), second);
    }

    /** Papers are older than the cases. */
    private @Nullable LegalDate onPaper() {
        return second % 5 == 4 ? null : day(second % 5);
    }

    /** The command on the ledger as it is; what it makes gets an identity of its own place in the sequence. */
    public LedgerCommand command(LedgerFixture ledger, int place) {
        return whereACaseIsOpen(ledger).made(ledger, place);
    }

    /** A step is taken where there is a case to take it in. */
    private Move whereACaseIsOpen(LedgerFixture ledger) {
        List<Integer> open = IntStream.range(0, PROPERTIES.size())
                .filter(index -> hasOpenCase(ledger, PROPERTIES.get(index)))
                .boxed()
                .toList();
        return what != What.NEXT_STEP || open.isEmpty()
                ? this
                : new Move(what, pick(open, where), first, second, who, paper);
    }

    private static boolean hasOpenCase(LedgerFixture ledger, PropertyId property) {
        return ledger.state(TitleState.STREAM, property.value()).transfers().values().stream()
                .anyMatch(transfer -> transfer.state().isOpen());
    }

    private LedgerCommand made(LedgerFixture ledger, int place) {
        UUID fresh = uuid(0x900000 + place);
        TitleState title = ledger.state(TitleState.STREAM, property().value());
        return switch (what) {
            case RECORD -> new RecordTitle(property(), onPaper(), right(), fact(), List.of(), null);
            case END -> new EndTitle(property(), day(second), right(), TitleEntry.Cause.CANCELLED);
            case OPEN -> open(title, new TransferId(fresh));
            case FIRST_REGISTRATION ->
                opening(new TransferId(fresh), right(), List.of(), Instrument.FIRST_REGISTRATION);
            case NEXT_STEP -> step(title);
            case STEP_BACK -> back(title);
            case BLOCK ->
                new RaiseBlocker(
                        property(), Sample.today(), open(title), new BlockerId(fresh), Blocker.Kind.OTHER, null);
            case CLEAR -> new ClearBlocker(property(), Sample.today(), open(title), blocker(title), null);
            case SEAL ->
                new ImposeRestriction(
                        property(),
                        day(first),
                        new RestrictionId(fresh),
                        pick(List.of(Restriction.Kind.values()), second),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            case RELEASE ->
                new ReleaseRestriction(property(), day(first), oneOf(title.restrictions(), new RestrictionId(fresh)));
            case HAND_OVER ->
                new HandOver(
                        property(),
                        dayOrUnknown(second),
                        first % 3 == 0 ? null : pick(PARTIES, first + 1),
                        pick(PARTIES, first));
            case DISSOLVE -> new DissolveParty(pick(PARTIES, first), dayOrUnknown(second), successors());
            case SUCCEED -> new SucceedParty(pick(PARTIES, first), dayOrUnknown(second), successors());
            case RENAME -> new RenameParty(pick(PARTIES, first), dayOrUnknown(second), "名称" + first % 3);
            case ROOMS -> new RecordRooms(property(), dayOrUnknown(second), List.of(room()));
            case RETIRE_ROOM -> new RetireRoom(property(), day(second), room().number());
            case ASSIGN -> assign(new OccupancyId(fresh));
            case END_USE ->
                new EndOccupancy(
                        property(),
                        day(second),
                        oneOf(
                                ledger.state(OccupancyState.STREAM, property().value())
                                        .uses(),
                                new OccupancyId(fresh)));
            case PLACE -> new PlaceProperty(property(), dayOrUnknown(second), pick(PROPERTIES, first));
            case RETIRE -> new RetireProperty(property(), day(second), "拆除");
        };
    }

    private static <K> K oneOf(Map<K, ?> things, K none) {
        return things.isEmpty() ? none : things.keySet().iterator().next();
    }

    private TitleFact fact() {
        PartyId one = pick(PARTIES, first);
        PartyId other = pick(PARTIES, first + 1 + second % 3);
        List<Supplier<TitleFact>> facts = List.of(
                () -> Titles.jointlyHeldBy(one, other),
                () -> Titles.sharedBy(new Holder(one, Share.of(1, 3)), new Holder(other, Share.of(2, 3))),
                () -> Titles.filedFor(one),
                Titles::unregistered,
                () -> Titles.heldBy(one),
                () -> Titles.heldBy(other));
        return pick(facts, first).get();
    }

    private OpenTransfer opening(TransferId id, Right right, List<Requested> from, Instrument instrument) {
        return new OpenTransfer(
                property(),
                Sample.today(),
                id,
                right,
                from,
                List.of(new Requested(pick(PARTIES, second), null)),
                instrument,
                null,
                null);
    }

    /** Mostly by who holds it, so that cases come about. */
    private OpenTransfer open(TitleState title, TransferId id) {
        Optional<TitleFact> held = title.latest(right());
        List<Requested> holders = held.map(TitleFact::holders).orElse(List.of()).stream()
                .map(holder -> new Requested(holder.party(), part(holder)))
                .toList();
        List<Requested> from =
                holders.isEmpty() || first % 4 == 0 ? List.of(new Requested(pick(PARTIES, first), null)) : holders;
        return opening(id, right(), from, Instrument.OTHER);
    }

    private @Nullable Share part(Holder holder) {
        return holder.share() == null || first % 2 == 0 ? null : holder.share().times(Share.parse(pick(SHARES, first)));
    }

    private static TransferId open(TitleState title) {
        return title.transfers().values().stream()
                .filter(transfer -> transfer.state().isOpen())
                .map(transfer -> transfer.opening().transfer())
                .findFirst()
                .orElse(Titles.CASE);
    }

    private static BlockerId blocker(TitleState title) {
        return Optional.ofNullable(title.transfers().get(open(title)))
                .map(transfer -> oneOf(transfer.blockers(), Titles.BLOCKER))
                .orElse(Titles.BLOCKER);
    }

    private LedgerCommand step(TitleState title) {
        TransferId id = open(title);
        TransferCase transfer = title.transfers().get(id);
        TransferState state = transfer == null ? TransferState.OPENED : transfer.state();
        return switch (state) {
            case OPENED, RETURNED -> new RequestReview(property(), Sample.today(), id);
            case UNDER_REVIEW -> new ApproveTransfer(property(), Sample.today(), id);
            case APPROVED, SENT_BACK -> new ApplyForTransfer(property(), day(4), id, null);
            case APPLIED, REGISTERED, FILED, REFUSED, WITHDRAWN ->
                first % 4 == 0
                        ? new FileTransfer(property(), day(second), id, Titles.outcome())
                        : new RegisterTransfer(property(), day(5), id, Titles.outcome(Titles.NEW_PAPER));
        };
    }

    private LedgerCommand back(TitleState title) {
        TransferId id = open(title);
        List<LedgerCommand> ways = List.of(
                new ReturnTransfer(property(), Sample.today(), id),
                new SendBackTransfer(property(), Sample.today(), id),
                new WithdrawTransfer(property(), Sample.today(), id));
        return pick(ways, first);
    }

    private List<Successor> successors() {
        return List.of(new Successor(pick(PARTIES, second + 1), Share.parse(pick(SHARES, first))));
    }

    private Room room() {
        return new Room(3, "30" + first % 3, Room.UseClass.OFFICE, new BigDecimal("18.0"));
    }

    private AssignOccupant assign(OccupancyId id) {
        return new AssignOccupant(
                property(),
                day(second),
                id,
                pick(PARTIES, first),
                first % 4 == 0 ? null : List.of(room().number()),
                null,
                null,
                second % 3 == 0 ? Sample.TODAY.plusYears(1) : null,
                paper);
    }
}
