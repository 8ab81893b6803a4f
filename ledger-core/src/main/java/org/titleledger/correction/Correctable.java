package org.titleledger.correction;

import org.titleledger.shared.ActId;

/** A state that holds corrections. */
public interface Correctable {

    /** What it would be if a correction that waits were approved by an act; it is looked at, never recorded. */
    Object ifApproved(CorrectionId correction, ActId approval);
}
