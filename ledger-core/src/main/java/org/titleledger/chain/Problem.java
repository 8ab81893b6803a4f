package org.titleledger.chain;

import java.util.List;
import org.titleledger.party.PartyId;
import org.titleledger.shared.ActId;

/**
 * Where a chain does not fit together.
 *
 * @param check what was looked for
 * @param links the links it is about, the later last; one that was annulled stands here as it was recorded
 * @param parties the parties it is about
 */
public record Problem(Check check, List<Link> links, List<PartyId> parties) {

    public Problem {
        links = List.copyOf(links);
        parties = List.copyOf(parties);
    }

    /** How much the title rests on it. */
    public Check.Severity severity() {
        return check.severity();
    }

    /** The acts it is about, the later last. */
    public List<ActId> acts() {
        return links.stream().map(Link::act).toList();
    }
}
