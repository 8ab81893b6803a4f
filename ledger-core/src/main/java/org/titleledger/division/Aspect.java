package org.titleledger.division;

import java.util.List;
import java.util.Optional;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.Refusal;

/** One of the things that have to be accounted for. */
interface Aspect {

    /** What is not accounted for. */
    Optional<Refusal> refusal();

    /** How it goes over; only to be asked for when nothing is refused. */
    List<LedgerCommand> steps();
}
