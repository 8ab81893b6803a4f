package org.titleledger.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.property.Mending.areas;
import static org.titleledger.property.Mending.identifiers;
import static org.titleledger.property.Mending.name;
import static org.titleledger.property.Mending.parent;
import static org.titleledger.testing.Commands.area;
import static org.titleledger.testing.Corrections.CORRECTION;
import static org.titleledger.testing.Corrections.annulling;
import static org.titleledger.testing.Corrections.doubting;
import static org.titleledger.testing.Corrections.mending;
import static org.titleledger.testing.Corrections.superseding;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.PARCEL_CODE;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.property.PropertyCommand.CorrectProperty;
import org.titleledger.property.PropertyCommand.DescribeProperty;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.testing.Refused;

/** A correction of what is said of a property is asked for (rules C1, C2, C4). */
class CorrectPropertyTest {

    private final Mending building = new Mending();

    /** What does not exist is retired; of an act that said several things only what it said can be mended. */
    @Test
    void aRegistrationIsMendedAndNothingElse() {
        ActId registration = building.registration();
        for (Kind kind : List.of(Kind.ANNULLED, Kind.DISPUTED)) {
            building.asking(CORRECTION, kind == Kind.ANNULLED ? annulling(registration) : doubting(registration), null)
                    .expectRefusal(new CorrectionRefusal.KindDoesNotFit(registration, kind));
        }
        building.asking(CORRECTION, superseding(registration, "1990-01-01"), name("学府3号楼"))
                .expectRefusal(new CorrectionRefusal.KindDoesNotFit(registration, Kind.SUPERSEDED));
        building.asking(CORRECTION, mending(registration), name("学府3号楼")).expectAccepted();
        assertThat(building.state()
                        .descriptions()
                        .latest()
                        .orElseThrow()
                        .stated()
                        .name())
                .isEqualTo("学府BUILDING");
    }

    @Test
    void whatAnActDidNotSayIsNotMended() {
        ActId described =
                building.act(new DescribeProperty(BUILDING, on("2001-01-01"), new Description("学府2号楼", null, null)));
        building.asking(CORRECTION, mending(described), areas(area("12.5")))
                .expectRefusal(new CorrectionRefusal.FieldDoesNotFit(described, "AREAS"));
        building.asking(CORRECTION, mending(building.registration()), areas(area("12.5")))
                .expectRefusal(new CorrectionRefusal.FieldDoesNotFit(building.registration(), "AREAS"));
    }

    @Test
    void theResultKeepsTheRulesOfItsKind() {
        ActId registration = building.registration();
        building.asking(CORRECTION, mending(registration), parent(NOWHERE))
                .expectRefusal(new PropertyRefusal.ParentIsUnknown(NOWHERE));
        building.asking(CORRECTION, mending(registration), parent(UNIT))
                .expectRefusal(new PropertyRefusal.PropertyCannotStandThere(
                        PropertyKind.BUILDING, PropertyKind.BUILDING_UNIT));
        building.asking(
                        CORRECTION,
                        mending(registration),
                        identifiers(new Identifier(Identifier.UNIT_CODE, PARCEL_CODE)))
                .expectRefusal(new PropertyRefusal.UnitCodeIsOfAnotherKind(PARCEL_CODE, PropertyKind.BUILDING));
        Identifier key = new Identifier("HOUSING", "1");
        building.asking(CORRECTION, mending(registration), identifiers(key, key))
                .expectRefusal(new PropertyRefusal.PropertyStatesSomethingTwice("1"));
        String other = "140105001003GB00003F00010000";
        building.asking(CORRECTION, mending(registration), identifiers(new Identifier(Identifier.UNIT_CODE, other)))
                .expectRefusal(new PropertyRefusal.UnitCodeDoesNotFitItsParent(other, PARCEL_CODE));
    }

    @Test
    void aNameIsNotCorrectedToNothing() {
        Refused.as(
                "text.missing",
                () -> new CorrectProperty(BUILDING, CORRECTION, mending(building.registration()), name(" ")));
    }
}
