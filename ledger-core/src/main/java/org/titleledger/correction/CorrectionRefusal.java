package org.titleledger.correction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.RefusalCode;

/** Why a correction is not asked for, or not approved. */
public sealed interface CorrectionRefusal extends Refusal {

    /** It says why (rule C2). */
    @RefusalCode(value = "correction.needs-a-reason", kind = Refusal.Kind.UNPROCESSABLE)
    record NeedsAReason() implements CorrectionRefusal {}

    /** Nothing that can be corrected was recorded by that act here (rule C4). */
    @RefusalCode(value = "correction.act-is-unknown", kind = Refusal.Kind.UNPROCESSABLE)
    record ActIsUnknown(ActId target) implements CorrectionRefusal {}

    /** The act recorded several facts, and nothing says which of them is meant: say it by its stored name. */
    @RefusalCode(value = "correction.act-has-several-facts", kind = Refusal.Kind.UNPROCESSABLE)
    record ActHasSeveralFacts(ActId target, String types) implements CorrectionRefusal {}

    /** The act recorded several things of one kind, and nothing says which of them is meant: name the part. */
    @RefusalCode(value = "correction.act-has-several-parts", kind = Refusal.Kind.UNPROCESSABLE)
    record ActHasSeveralParts(ActId target, String parts) implements CorrectionRefusal {}

    /** What the act recorded cannot be corrected in this way (rules C1, C4). */
    @RefusalCode(value = "correction.kind-does-not-fit", kind = Refusal.Kind.UNPROCESSABLE)
    record KindDoesNotFit(ActId target, Correction.Kind correction) implements CorrectionRefusal {}

    /** What the act recorded has no such field. */
    @RefusalCode(value = "correction.field-does-not-fit", kind = Refusal.Kind.UNPROCESSABLE)
    record FieldDoesNotFit(ActId target, String field) implements CorrectionRefusal {}

    /** The act is annulled already: correct what annulled it (rule C3). */
    @RefusalCode("correction.act-is-annulled")
    record ActIsAnnulled(ActId target) implements CorrectionRefusal {}

    /** It would change nothing. */
    @RefusalCode("correction.changes-nothing")
    record ChangesNothing(ActId target) implements CorrectionRefusal {}

    /** A better fact begins within the stretch of the old one; else it is another fact, or a clerical error (rule C1). */
    @RefusalCode(value = "correction.day-is-outside-the-stretch", kind = Refusal.Kind.UNPROCESSABLE)
    record DayIsOutsideTheStretch(
            LocalDate day,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements CorrectionRefusal {}

    /** What would stand then is not possible, for a reason of its own (rule C5). */
    @RefusalCode(value = "correction.result-is-impossible", kind = Refusal.Kind.UNPROCESSABLE)
    record ResultIsImpossible(String reason) implements CorrectionRefusal {}

    /** Two facts of unknown day would stand (rule B6). */
    @RefusalCode("correction.leaves-two-undated-facts")
    record LeavesTwoUndatedFacts() implements CorrectionRefusal {}

    /** There is no such correction. */
    @RefusalCode(value = "correction.not-found", kind = Refusal.Kind.NOT_FOUND)
    record NotFound(CorrectionId correction) implements CorrectionRefusal {}

    /** It was approved, returned or withdrawn already. */
    @RefusalCode("correction.is-closed")
    record IsClosed(CorrectionId correction, CorrectionCase.State state) implements CorrectionRefusal {}

    /** Nobody approves or returns what they asked for (rule C2). */
    @RefusalCode(value = "correction.same-actor-may-not-approve", kind = Refusal.Kind.NOT_ALLOWED)
    record SameActorMayNotApprove(String login) implements CorrectionRefusal {}

    /** What it changes has become something else since it was asked for: ask again (rule C2). */
    @RefusalCode("correction.is-stale")
    record IsStale(CorrectionId correction) implements CorrectionRefusal {}
}
