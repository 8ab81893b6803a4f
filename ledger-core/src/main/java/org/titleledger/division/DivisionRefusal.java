package org.titleledger.division;

import org.titleledger.occupancy.OccupancyId;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.RefusalCode;
import org.titleledger.title.RestrictionId;
import org.titleledger.title.Right;
import org.titleledger.title.TitleStatus;

/** Why properties are not divided or merged. */
public sealed interface DivisionRefusal extends Refusal {

    /** Parcels are merged with parcels, buildings with buildings. */
    @RefusalCode(value = "division.kinds-differ", kind = Refusal.Kind.UNPROCESSABLE)
    record KindsDiffer() implements DivisionRefusal {}

    /** A correction of what is recorded there waits for its approval. */
    @RefusalCode("division.correction-is-under-way")
    record CorrectionIsUnderWay(PropertyId property) implements DivisionRefusal {}

    /** A right is neither carried over nor ended. */
    @RefusalCode("division.right-is-not-accounted-for")
    record RightIsNotAccountedFor(PropertyId property, Right right) implements DivisionRefusal {}

    /** A right goes on, and one of its holders holds it nowhere any more. */
    @RefusalCode("division.holder-is-not-accounted-for")
    record HolderIsNotAccountedFor(PropertyId property, Right right, PartyId party) implements DivisionRefusal {}

    /** Somebody would hold a right who did not: that takes a transfer. */
    @RefusalCode("division.holder-is-new")
    record HolderIsNew(Right right, PartyId party) implements DivisionRefusal {}

    /** A right would be held that nobody held. */
    @RefusalCode("division.right-was-not-held")
    record RightWasNotHeld(Right right) implements DivisionRefusal {}

    /** A right goes on as it was: nothing becomes registered by a division, or filed. */
    @RefusalCode("division.status-differs")
    record StatusDiffers(Right right, TitleStatus expected) implements DivisionRefusal {}

    /** A right is to end that nobody holds on that day. */
    @RefusalCode(value = "division.right-is-not-held", kind = Refusal.Kind.UNPROCESSABLE)
    record RightIsNotHeld(PropertyId property, Right right) implements DivisionRefusal {}

    /** A restriction lies on nothing any more, or begins only later. */
    @RefusalCode("division.restriction-is-not-accounted-for")
    record RestrictionIsNotAccountedFor(RestrictionId restriction) implements DivisionRefusal {}

    /** Something stands on the divided property and is placed on none of the new ones, or on two. */
    @RefusalCode("division.property-above-is-not-accounted-for")
    record PropertyAboveIsNotAccountedFor(PropertyId above) implements DivisionRefusal {}

    /** Something does not stand on the divided property. */
    @RefusalCode(value = "division.property-does-not-stand-there", kind = Refusal.Kind.UNPROCESSABLE)
    record PropertyDoesNotStandThere(PropertyId above) implements DivisionRefusal {}

    /** A room is in none of the new properties, or in two. */
    @RefusalCode("division.room-is-not-accounted-for")
    record RoomIsNotAccountedFor(String number) implements DivisionRefusal {}

    /** The divided property has no such room. */
    @RefusalCode(value = "division.room-is-not-there", kind = Refusal.Kind.UNPROCESSABLE)
    record RoomIsNotThere(String number) implements DivisionRefusal {}

    /** A use begins only later, or is one of a whole property that has no rooms by which it can go on. */
    @RefusalCode("division.use-is-not-accounted-for")
    record UseIsNotAccountedFor(OccupancyId occupancy, PartyId occupant) implements DivisionRefusal {}

    /** The custody changes on that day or later: it is recorded of the new properties. */
    @RefusalCode("division.custody-changes-later")
    record CustodyChangesLater(PropertyId property) implements DivisionRefusal {}

    /** Different parties keep what is merged: one of them hands it over first. */
    @RefusalCode("division.custodians-differ")
    record CustodiansDiffer(PartyId one, PartyId other) implements DivisionRefusal {}
}
