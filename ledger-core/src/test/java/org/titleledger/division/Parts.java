package org.titleledger.division;

import static org.titleledger.testing.Commands.OTHER_USE;
import static org.titleledger.testing.Commands.USE;
import static org.titleledger.testing.Commands.handover;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Commands.rooms;
import static org.titleledger.testing.Commands.use;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.uuid;
import static org.titleledger.testing.Titles.RESTRICTION;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.recorded;

import java.util.ArrayList;
import java.util.List;
import org.titleledger.division.DivisionCommand.DivideProperty;
import org.titleledger.occupancy.OccupancyState;
import org.titleledger.property.Description;
import org.titleledger.property.PropertyId;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.title.Restriction;
import org.titleledger.title.Right;
import org.titleledger.title.TitleCommand.ImposeRestriction;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleState;

/** A building that is divided in 2024, and what it becomes. */
final class Parts {

    static final PropertyId EAST = new PropertyId(uuid(0x221));
    static final PropertyId WEST = new PropertyId(uuid(0x222));
    static final String DAY = "2024-03-01";

    private Parts() {}

    /** Held by the education department since 1987, kept by the police, used by two, with a unit in it. */
    static LedgerFixture divisible() {
        return office().givenAccepted(
                        recorded(heldBy(EDUCATION), "1987-05-01"),
                        handover(null, POLICE, "2001-01-01"),
                        rooms("101", "102", "201"),
                        use(USE, FINANCE, List.of("101", "201"), "2020-01-01", "2030-01-01"),
                        use(OTHER_USE, POLICE, List.of("102"), "2020-01-01", null));
    }

    static DivideProperty divided(Part... parts) {
        return new DivideProperty(BUILDING, on(DAY), List.of(parts), List.of());
    }

    /** With the ground floor and the unit. */
    static Part east() {
        return east(heldBy(EDUCATION));
    }

    static Part east(TitleFact fact) {
        return part(EAST, List.of(owned(fact)), List.of(UNIT), List.of("101", "102"));
    }

    /** With the first floor. */
    static Part west() {
        return west(heldBy(EDUCATION));
    }

    static Part west(TitleFact fact) {
        return part(WEST, List.of(owned(fact)), List.of(), List.of("201"));
    }

    static CarriedTitle owned(TitleFact fact) {
        return new CarriedTitle(Right.BUILDING_OWNERSHIP, fact);
    }

    static Part part(PropertyId id, List<CarriedTitle> titles, List<PropertyId> standing, List<String> rooms) {
        return new Part(id, new Description("楼" + id, null, null), null, List.of(), List.of(), titles, standing, rooms);
    }

    static ImposeRestriction mortgage(Right right) {
        return new ImposeRestriction(
                BUILDING,
                on("2023-01-01"),
                RESTRICTION,
                Restriction.Kind.MORTGAGE,
                null,
                "省农业银行",
                "抵1号",
                POLICE,
                right,
                day("2028-01-01"));
    }

    static TitleState titles(LedgerFixture ledger, PropertyId property) {
        return ledger.state(TitleState.STREAM, property.value());
    }

    static List<String> uses(LedgerFixture ledger, PropertyId property) {
        List<String> uses = new ArrayList<>();
        ledger.state(OccupancyState.STREAM, property.value())
                .uses()
                .values()
                .forEach(use -> uses.add(
                        use.occupant() + " " + use.rooms() + " " + use.from().day() + " " + use.until()));
        return uses;
    }
}
