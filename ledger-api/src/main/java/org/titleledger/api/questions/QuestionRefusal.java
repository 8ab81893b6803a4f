package org.titleledger.api.questions;

import org.titleledger.shared.ActId;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.RefusalCode;

/** Why a question has no answer. */
public sealed interface QuestionRefusal extends Refusal {

    /** Nothing was recorded by the act in the path. */
    @RefusalCode(value = "act.not-found", kind = Refusal.Kind.NOT_FOUND)
    record ActNotFound(ActId act) implements QuestionRefusal {}
}
