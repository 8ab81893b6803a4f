package org.titleledger.chain;

import java.util.List;
import org.titleledger.party.PartyId;
import org.titleledger.shared.ActId;

/**
 * Where a chain does not fit together.
 *
 * @param check what was looked for
 * @param acts the acts it is about, the later last
 * @param parties the parties it is about
 */
public record Problem(Check check, List<ActId> acts, List<PartyId> parties) {

    public Problem {
        acts = List.copyOf(acts);
        parties = List.copyOf(parties);
    }

    /** How much the title rests on it. */
    public Check.Severity severity() {
        return check.severity();
    }
}
