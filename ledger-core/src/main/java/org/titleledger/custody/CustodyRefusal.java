package org.titleledger.custody;

import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Refusal.Kind;
import org.titleledger.shared.RefusalCode;

/** Why a handover is not recorded. */
public sealed interface CustodyRefusal extends Refusal {

    /** Somebody else is recorded to keep the property (rule H1). */
    @RefusalCode("custody.giver-is-not-the-custodian")
    record GiverIsNotTheCustodian(PartyId custodian) implements CustodyRefusal {}

    /** A custodian is recorded, so the handover has to name it (rule H1). */
    @RefusalCode(value = "custody.handover-names-no-giver", kind = Kind.UNPROCESSABLE)
    record HandoverNamesNoGiver(PartyId custodian) implements CustodyRefusal {}

    /** A later handover is recorded as given by another party than this one leaves as custodian (rule H1). */
    @RefusalCode("custody.next-handover-names-another-giver")
    record NextHandoverNamesAnotherGiver(PartyId giver) implements CustodyRefusal {}

    /** From and to are one party. */
    @RefusalCode(value = "custody.giver-is-the-receiver", kind = Kind.UNPROCESSABLE)
    record GiverIsTheReceiver(PartyId party) implements CustodyRefusal {}

    /** A second handover of unknown day (rule B6). */
    @RefusalCode("custody.has-an-undated-handover-already")
    record CustodyHasAnUndatedHandoverAlready(PropertyId property) implements CustodyRefusal {}
}
