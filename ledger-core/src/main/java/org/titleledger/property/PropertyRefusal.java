package org.titleledger.property;

import org.titleledger.shared.Refusal;
import org.titleledger.shared.Refusal.Kind;
import org.titleledger.shared.RefusalCode;

/** Why something about a property is not recorded. */
public sealed interface PropertyRefusal extends Refusal {

    /** The property in the path was never registered. */
    @RefusalCode(value = "property.not-found", kind = Kind.NOT_FOUND)
    record PropertyNotFound(PropertyId property) implements PropertyRefusal {}

    /** The property is retired: nothing new is recorded on it. */
    @RefusalCode("property.is-retired")
    record PropertyIsRetired(PropertyId property) implements PropertyRefusal {}

    /** The identity is taken. */
    @RefusalCode("property.is-registered-already")
    record PropertyIsRegisteredAlready(PropertyId property) implements PropertyRefusal {}

    /** What it should stand on was never registered, or is retired. */
    @RefusalCode(value = "property.parent-is-unknown", kind = Kind.UNPROCESSABLE)
    record ParentIsUnknown(PropertyId parent) implements PropertyRefusal {}

    /** A building stands on a parcel, a unit in a building, a parcel on nothing. */
    @RefusalCode(value = "property.cannot-stand-there", kind = Kind.UNPROCESSABLE)
    record PropertyCannotStandThere(PropertyKind propertyKind, PropertyKind parentKind) implements PropertyRefusal {}

    /** Another property has this identifier (rule J1). */
    @RefusalCode("property.identifier-is-taken")
    record IdentifierIsTaken(String scheme, String value) implements PropertyRefusal {}

    /** A property has at most one unit code. */
    @RefusalCode(value = "property.has-two-unit-codes", kind = Kind.UNPROCESSABLE)
    record PropertyHasTwoUnitCodes() implements PropertyRefusal {}

    /** The same identifier or kind of area twice in one statement. */
    @RefusalCode(value = "property.states-something-twice", kind = Kind.UNPROCESSABLE)
    record PropertyStatesSomethingTwice(String what) implements PropertyRefusal {}

    /** The unit code is one of another kind of property (rule J2). */
    @RefusalCode(value = "property.unit-code-is-of-another-kind", kind = Kind.UNPROCESSABLE)
    record UnitCodeIsOfAnotherKind(String unitCode, PropertyKind propertyKind) implements PropertyRefusal {}

    /** The unit code does not begin with the code of what it stands on (rule J2). */
    @RefusalCode(value = "property.unit-code-does-not-fit-its-parent", kind = Kind.UNPROCESSABLE)
    record UnitCodeDoesNotFitItsParent(String unitCode, String parentCode) implements PropertyRefusal {}

    /** A second description of unknown day (rule B6). */
    @RefusalCode("property.has-an-undated-statement-already")
    record PropertyHasAnUndatedStatementAlready(PropertyId property) implements PropertyRefusal {}

    /** It stands there already. */
    @RefusalCode("property.stands-there-already")
    record PropertyStandsThereAlready(PropertyId parent) implements PropertyRefusal {}
}
