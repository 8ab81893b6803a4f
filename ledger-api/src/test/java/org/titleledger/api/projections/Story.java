package org.titleledger.api.projections;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.titleledger.bureau.BureauEvent;
import org.titleledger.bureau.DesignationId;
import org.titleledger.custody.CustodyEvent;
import org.titleledger.evidence.EvidenceEvent;
import org.titleledger.occupancy.OccupancyEvent;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.occupancy.Room;
import org.titleledger.party.PartyEvent;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.party.Successor;
import org.titleledger.projections.shared.Entry;
import org.titleledger.property.Area;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.Act;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Role;
import org.titleledger.shared.Share;
import org.titleledger.shared.StreamId;
import org.titleledger.title.Certificate;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.Grant;
import org.titleledger.title.Holder;
import org.titleledger.title.Instrument;
import org.titleledger.title.LandNature;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEvent;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleStatus;
import org.titleledger.title.TransferId;
import org.titleledger.title.TransferParty;

/** What was recorded, event after event, as the log has it: positions, times and versions are given as they come. */
final class Story {

    static final Instant BEGIN = Instant.parse("2026-01-05T01:00:00.000001Z");

    private static final UUID CLERK = uuid(9_000_001);

    private final List<Entry> entries = new ArrayList<>();
    private final Map<StreamId, Long> versions = new HashMap<>();
    private long next = 1;
    private List<DocumentId> papers = List.of();

    static UUID uuid(long number) {
        return UUID.fromString("0190a000-0000-7000-8000-%012x".formatted(number));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The papers that the next events rest on. */
    Story with(DocumentId... documents) {
        papers = List.of(documents);
        return this;
    }

    /** Records any event. */
    Entry record(Function<Act, LedgerEvent> event) {
        long position = entries.size() + 1L;
        Act act = new Act(
                new ActId(uuid(5_000_000 + position)),
                new Actor(CLERK, "clerk"),
                Role.CLERK,
                "因为" + position,
                papers,
                List.of(),
                List.of());
        LedgerEvent made = event.apply(act);
        long version = versions.merge(made.stream(), 1L, Long::sum);
        Entry entry = new Entry(made, position, BEGIN.plusSeconds(position), version);
        entries.add(entry);
        return entry;
    }

    PartyId party(String name) {
        PartyId party = new PartyId(uuid(next++));
        record(act -> new PartyEvent.Registered(party, act, null, name, PartyKind.ORGAN, null, null));
        return party;
    }

    void dissolved(PartyId party, @Nullable String on, Successor... successors) {
        record(act -> new PartyEvent.Dissolved(party, act, date(on), List.of(successors)));
    }

    void succeeded(PartyId party, @Nullable String on, Successor... successors) {
        record(act -> new PartyEvent.Succeeded(party, act, date(on), List.of(successors)));
    }

    void bureau(PartyId party, @Nullable String since) {
        DesignationId designation = new DesignationId(uuid(next++));
        record(act -> new BureauEvent.Designated(designation, act, date(since), party));
        record(act -> new BureauEvent.DesignationApproved(designation, act, date("2026-01-05"), party, date(since)));
    }

    DocumentId document(String title) {
        DocumentId document = new DocumentId(uuid(next++));
        record(act -> new EvidenceEvent.DocumentFiled(
                document, act, Digest.of(title), 3, "text/plain", title + ".txt", title, "移〔2019〕1号", null, null));
        return document;
    }

    PropertyId property(PropertyKind kind, String name, String compound, @Nullable PropertyId parent) {
        PropertyId property = new PropertyId(uuid(next++));
        record(act -> new PropertyEvent.Registered(
                property,
                act,
                null,
                kind,
                new Description(name, compound, "学府路1号"),
                parent,
                List.of(new Identifier("OLD_NUMBER", name + "-1")),
                List.of(new Area(Area.Kind.CERTIFICATE, Area.Part.BUILDING, new BigDecimal("8123.450")))));
        return property;
    }

    void title(PropertyId property, Right right, @Nullable String on, Certificate.Kind certificate, PartyId holder) {
        title(property, right, on, fact(TitleStatus.REGISTERED, certificate, holder));
    }

    void title(PropertyId property, Right right, @Nullable String on, TitleFact fact) {
        record(act -> new TitleEvent.Recorded(property, act, date(on), right, fact, List.of(), null));
    }

    static TitleFact fact(TitleStatus status, Certificate.@Nullable Kind certificate, PartyId... holders) {
        List<Holder> list = new ArrayList<>();
        for (PartyId holder : holders) {
            list.add(new Holder(holder, Share.of(1, holders.length)));
        }
        return new TitleFact(
                status,
                LandNature.ALLOCATED,
                holders.length > 1 ? CoOwnership.BY_SHARES : CoOwnership.SOLE,
                list,
                certificate == null
                        ? List.of()
                        : List.of(new Certificate(certificate, "证字第0012号", LocalDate.of(1987, 5, 1))),
                null,
                null,
                null,
                null);
    }

    void handover(PropertyId property, @Nullable PartyId from, PartyId to, @Nullable String on) {
        record(act -> new CustodyEvent.HandedOver(property, act, date(on), from, to));
    }

    TransferId transfer(PropertyId property, Right right, PartyId from, PartyId to, @Nullable String assignee) {
        TransferId transfer = new TransferId(uuid(next++));
        record(act -> new TitleEvent.TransferOpened(
                property,
                act,
                day("2026-01-05"),
                transfer,
                right,
                List.of(new Grant(from, from, Share.WHOLE)),
                List.of(new TransferParty(to, Share.WHOLE)),
                Instrument.ALLOCATION_APPROVAL,
                "财资〔2024〕12号",
                assignee));
        return transfer;
    }

    /** A case is registered, after everything that has to be done before. */
    void registered(PropertyId property, TransferId transfer, Right right, String on, PartyId from, PartyId to) {
        record(act ->
                new TitleEvent.TransferReviewRequested(property, act, day("2026-01-05"), transfer, Digest.of("shown")));
        record(act -> new TitleEvent.TransferApproved(property, act, day("2026-01-05"), transfer, Digest.of("shown")));
        record(act -> new TitleEvent.TransferAppliedFor(property, act, day("2026-01-05"), transfer, "受理1号"));
        record(act -> new TitleEvent.TransferRegistered(
                property,
                act,
                day(on),
                transfer,
                right,
                fact(TitleStatus.REGISTERED, Certificate.Kind.UNIFIED, to),
                List.of(new Grant(from, from, Share.WHOLE)),
                List.of(new TransferParty(to, Share.WHOLE)),
                Instrument.ALLOCATION_APPROVAL));
    }

    void rooms(PropertyId property, String... numbers) {
        List<Room> rooms = new ArrayList<>();
        for (String number : numbers) {
            rooms.add(new Room(3, number, Room.UseClass.OFFICE, new BigDecimal("18.0")));
        }
        record(act -> new OccupancyEvent.RoomsRecorded(property, act, null, rooms));
    }

    OccupancyId use(PropertyId property, PartyId occupant, String on, String... rooms) {
        OccupancyId occupancy = new OccupancyId(uuid(next++));
        record(act -> new OccupancyEvent.Assigned(
                property,
                act,
                day(on),
                occupancy,
                occupant,
                rooms.length == 0 ? null : List.of(rooms),
                "用1",
                "证1",
                null,
                false));
        return occupancy;
    }

    UUID id() {
        return uuid(next++);
    }

    static LegalDate day(String day) {
        return LegalDate.of(LocalDate.parse(day));
    }

    private static @Nullable LegalDate date(@Nullable String day) {
        return day == null ? null : day(day);
    }
}
