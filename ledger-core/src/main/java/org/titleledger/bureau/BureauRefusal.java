package org.titleledger.bureau;

import org.titleledger.shared.Refusal;
import org.titleledger.shared.Refusal.Kind;
import org.titleledger.shared.RefusalCode;

/** Why a designation is not recorded. */
public sealed interface BureauRefusal extends Refusal {

    /** Nobody asked for this designation. */
    @RefusalCode(value = "bureau.designation-not-found", kind = Kind.NOT_FOUND)
    record DesignationNotFound(DesignationId designation) implements BureauRefusal {}

    /** It was approved before. */
    @RefusalCode("bureau.designation-is-approved-already")
    record DesignationIsApprovedAlready(DesignationId designation) implements BureauRefusal {}

    /** The person who asked may not approve (rule H4). */
    @RefusalCode(value = "bureau.same-actor-may-not-approve", kind = Kind.NOT_ALLOWED)
    record SameActorMayNotApprove(String login) implements BureauRefusal {}

    /** A second designation of unknown day (rule B6). */
    @RefusalCode("bureau.has-an-undated-designation-already")
    record BureauHasAnUndatedDesignationAlready() implements BureauRefusal {}
}
