package org.titleledger.correction;

import java.util.List;
import org.titleledger.shared.ActId;

/** A state that holds corrections. */
public interface Correctable {

    /** Every correction ever asked for. */
    CorrectionCases<?> corrections();

    /** Whether one waits for its approval. */
    default boolean isBeingCorrected() {
        return corrections().byId().values().stream().anyMatch(CorrectionCase::isOpen);
    }

    /** What it would be if a correction that waits were approved by an act; it is looked at, never recorded. */
    Object ifApproved(CorrectionId correction, ActId approval);

    /** What stands of an act and how it can be corrected; nothing where the act recorded nothing here that can be. */
    List<Standing> standing(ActId act);
}
