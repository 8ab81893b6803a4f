package org.titleledger.party;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.titleledger.shared.Share;

/**
 * Who may act for a dissolved party, through any chain of recorded successions (rule D3). A succession never changes a
 * holder; it gives standing.
 */
public final class Succession {

    private final Function<PartyId, PartyState> parties;

    /** Looks parties up as a decision or a read model knows them. */
    public Succession(Function<PartyId, PartyState> parties) {
        this.parties = parties;
    }

    /**
     * The living parties that stand for a party, each with its share of the estate; the party itself while it exists. A
     * part of the estate without a recorded successor stands with nobody.
     */
    public Map<PartyId, Share> standingFor(PartyId party) {
        Map<PartyId, Share> standing = new LinkedHashMap<>();
        collect(party, Share.WHOLE, standing, new HashSet<>());
        return standing;
    }

    /** How much of a party's estate has somebody living to stand for it; the whole while the party exists. */
    public Share covered(PartyId party) {
        return Share.sum(standingFor(party).values());
    }

    /** Every party that succeeded a party, directly or through others, living or not. */
    public Set<PartyId> allSuccessorsOf(PartyId party) {
        Set<PartyId> found = new HashSet<>();
        follow(party, found);
        found.remove(party);
        return found;
    }

    private void follow(PartyId party, Set<PartyId> found) {
        if (found.add(party)) {
            parties.apply(party).successors().forEach(successor -> follow(successor.party(), found));
        }
    }

    private void collect(PartyId party, Share share, Map<PartyId, Share> standing, Set<PartyId> path) {
        if (!path.add(party)) {
            return;
        }
        PartyState state = parties.apply(party);
        if (!state.isDissolved()) {
            standing.merge(party, share, Share::plus);
        } else {
            state.successors()
                    .forEach(successor -> collect(successor.party(), share.times(successor.share()), standing, path));
        }
        path.remove(party);
    }
}
