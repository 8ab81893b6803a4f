package org.titleledger.title;

import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.PARCEL;
import static org.titleledger.testing.Sample.STRANGER;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Titles.RESTRICTION;
import static org.titleledger.testing.Titles.seal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyRefusal;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;
import org.titleledger.title.Restriction.Kind;
import org.titleledger.title.Restriction.SealType;
import org.titleledger.title.TitleCommand.ImposeRestriction;

/** A seal, a mortgage, an objection or an advance notice (rule G1). */
class ImposeRestrictionTest {

    private final LedgerFixture ledger = office();

    private static ImposeRestriction restriction(
            PropertyId property,
            Kind kind,
            @Nullable SealType sealType,
            @Nullable PartyId party,
            @Nullable Right right,
            @Nullable LocalDate until) {
        return new ImposeRestriction(
                property, on("2025-01-10"), RESTRICTION, kind, sealType, " 市中院 ", "(2025)执1号", party, right, until);
    }

    @Test
    void aRestrictionIsImposed() {
        ledger.when(restriction(
                        BUILDING, Kind.SEAL, SealType.WAITING, FINANCE, Right.BUILDING_OWNERSHIP, day("2028-01-10")))
                .expectFact(act -> new TitleEvent.RestrictionImposed(
                        BUILDING,
                        act,
                        on("2025-01-10"),
                        RESTRICTION,
                        Kind.SEAL,
                        SealType.WAITING,
                        "市中院",
                        "(2025)执1号",
                        FINANCE,
                        Right.BUILDING_OWNERSHIP,
                        day("2028-01-10")));
    }

    @Test
    void nothingIsImposedOnAnUnknownProperty() {
        ledger.when(seal(NOWHERE, "2025-01-10", null)).expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
    }

    @Test
    void nothingIsRecordedOnARetiredProperty() {
        ledger.givenAccepted(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .when(seal(UNIT, "2025-01-10", null))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void aRestrictionDoesNotBeginInTheFuture() {
        ledger.when(new ImposeRestriction(
                        BUILDING,
                        LegalDate.of(TODAY.plusDays(1)),
                        RESTRICTION,
                        Kind.SEAL,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void whoItFavoursIsKnown() {
        ledger.when(restriction(BUILDING, Kind.MORTGAGE, null, STRANGER, null, null))
                .expectRefusal(new PartyRefusal.PartyIsUnknown(STRANGER));
    }

    @Test
    void itLiesOnARightThatThePropertyCanHave() {
        ledger.when(restriction(PARCEL, Kind.SEAL, null, null, Right.BUILDING_OWNERSHIP, null))
                .expectRefusal(new TitleRefusal.RightDoesNotFitTheProperty(Right.BUILDING_OWNERSHIP));
        ledger.when(restriction(PARCEL, Kind.SEAL, null, null, Right.LAND_USE, null))
                .expectAccepted();
    }

    @Test
    void whatIsWrongByItselfIsRefused() {
        Refused.as("period.empty", () -> restriction(BUILDING, Kind.SEAL, null, null, null, day("2025-01-10")));
        Refused.as(
                "seal-type.of-no-seal", () -> restriction(BUILDING, Kind.MORTGAGE, SealType.WAITING, null, null, null));
        Refused.as("date.out-of-range", () -> restriction(BUILDING, Kind.SEAL, null, null, null, LocalDate.MAX));
        Refused.as("field-is-missing", () -> restriction(BUILDING, Refused.leftOut(), null, null, null, null));
        Refused.as(
                "field-is-missing",
                () -> new ImposeRestriction(
                        BUILDING, Refused.leftOut(), RESTRICTION, Kind.SEAL, null, null, null, null, null, null));
    }
}
