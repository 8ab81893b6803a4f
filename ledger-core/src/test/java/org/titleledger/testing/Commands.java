package org.titleledger.testing;

import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.PARCEL;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Sample.uuid;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.bureau.BureauCommand.ApproveDesignation;
import org.titleledger.bureau.BureauCommand.DesignateBureau;
import org.titleledger.bureau.DesignationId;
import org.titleledger.custody.CustodyCommand.HandOver;
import org.titleledger.occupancy.OccupancyCommand.AssignOccupant;
import org.titleledger.occupancy.OccupancyCommand.RecordRooms;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.occupancy.Room;
import org.titleledger.party.PartyCommand.DissolveParty;
import org.titleledger.party.PartyCommand.RegisterParty;
import org.titleledger.party.PartyCommand.SucceedParty;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.party.Successor;
import org.titleledger.property.Area;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyCommand.RegisterProperty;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.Share;

/** The commands that many tests begin with. */
public final class Commands {

    public static final DesignationId DESIGNATION = new DesignationId(uuid(0x301));
    public static final OccupancyId USE = new OccupancyId(uuid(0x401));
    public static final OccupancyId OTHER_USE = new OccupancyId(uuid(0x402));

    private Commands() {}

    /**
     * A ledger with five parties, the bureau designated since 2018, a parcel, a building on it and a unit in that. The
     * school is dissolved and nobody is recorded to have succeeded it.
     */
    public static LedgerFixture office() {
        return new LedgerFixture()
                .givenAccepted(
                        party(SCHOOL, "省建筑学校"),
                        party(EDUCATION, "省教育厅"),
                        party(BUREAU, "省机关事务管理局"),
                        party(POLICE, "省公安厅"),
                        party(FINANCE, "省财政厅"),
                        dissolution(SCHOOL, "1999-06-30"),
                        new DesignateBureau(DESIGNATION, on("2018-11-01"), BUREAU))
                .as(REVIEWER)
                .givenAccepted(new ApproveDesignation(DESIGNATION, today()))
                .givenAccepted(parcel(), building(), unit());
    }

    public static RegisterParty party(PartyId party, String name) {
        return new RegisterParty(party, null, name, PartyKind.ORGAN, null, on("1950-01-01"));
    }

    public static DissolveParty dissolution(PartyId party, @Nullable String day, Successor... successors) {
        return new DissolveParty(party, day == null ? null : on(day), List.of(successors));
    }

    public static SucceedParty succession(PartyId party, Successor... successors) {
        return new SucceedParty(party, on("1999-06-30"), List.of(successors));
    }

    public static Successor successor(PartyId party, String share) {
        return new Successor(party, Share.parse(share));
    }

    /** The school's estate is education's, on a paper. */
    public static LedgerFixture schoolSucceededByEducation(LedgerFixture ledger) {
        return ledger.with(PAPER).givenAccepted(succession(SCHOOL, successor(EDUCATION, "1/1")));
    }

    public static RegisterProperty parcel() {
        return property(PARCEL, PropertyKind.PARCEL, null, Sample.PARCEL_CODE);
    }

    public static RegisterProperty building() {
        return property(BUILDING, PropertyKind.BUILDING, PARCEL, Sample.BUILDING_CODE);
    }

    public static RegisterProperty unit() {
        return property(UNIT, PropertyKind.BUILDING_UNIT, BUILDING, Sample.UNIT_CODE);
    }

    public static RegisterProperty property(
            PropertyId property, PropertyKind kind, @Nullable PropertyId parent, @Nullable String unitCode) {
        return new RegisterProperty(
                property,
                null,
                kind,
                new Description("学府" + kind, "学府办公区", "学府路1号"),
                parent,
                unitCode == null ? List.of() : List.of(new Identifier("UNIT_CODE", unitCode)),
                List.of());
    }

    public static Area area(String squareMetres) {
        return new Area(Area.Kind.CERTIFICATE, Area.Part.BUILDING, new BigDecimal(squareMetres));
    }

    public static HandOver handover(@Nullable PartyId from, PartyId to, @Nullable String day) {
        return new HandOver(BUILDING, day == null ? null : on(day), from, to);
    }

    public static Room room(String number) {
        return new Room(3, number, Room.UseClass.OFFICE, new BigDecimal("18.0"));
    }

    public static RecordRooms rooms(String... numbers) {
        return new RecordRooms(
                BUILDING,
                null,
                java.util.Arrays.stream(numbers).map(Commands::room).toList());
    }

    public static AssignOccupant use(
            OccupancyId occupancy,
            PartyId occupant,
            @Nullable List<String> rooms,
            String from,
            @Nullable String until) {
        return new AssignOccupant(
                BUILDING, on(from), occupancy, occupant, rooms, "用1", "证1", until == null ? null : day(until), false);
    }

    public static AssignOccupant sharedUse(
            OccupancyId occupancy,
            PartyId occupant,
            @Nullable List<String> rooms,
            String from,
            @Nullable String until) {
        AssignOccupant use = use(occupancy, occupant, rooms, from, until);
        return new AssignOccupant(
                BUILDING, use.effectiveOn(), occupancy, occupant, rooms, "用1", "证1", use.until(), true);
    }
}
