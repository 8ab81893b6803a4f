package org.titleledger.party;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.titleledger.shared.Share;

/**
 * Who may act for a dissolved party, through any chain of recorded successions (rule D3). A succession never changes a
 * holder; it gives standing.
 */
public final class Succession {

    private final Function<PartyId, Left> parties;

    /**
     * What a party left.
     *
     * @param dissolved whether it no longer exists
     * @param successors who took over which share
     */
    public record Left(boolean dissolved, List<Successor> successors) {
        public Left {
            successors = List.copyOf(successors);
        }
    }

    /** Looks parties up as a decision or a read model knows them. */
    public Succession(Function<PartyId, Left> parties) {
        this.parties = parties;
    }

    /**
     * The living parties that stand for a party, each with its share of the estate; the party itself while it exists. A
     * part of the estate without a recorded successor stands with nobody.
     */
    public Map<PartyId, Share> standingFor(PartyId party) {
        return standingFor(party, Share.WHOLE, Map.of());
    }

    /**
     * The same of an estate of which some have given their part away already.
     *
     * @param estate all of it, what was given away included
     * @param given what each successor gave of its own part
     */
    public Map<PartyId, Share> standingFor(PartyId party, Share estate, Map<PartyId, Share> given) {
        Map<PartyId, Share> parts = new HashMap<>(Map.of(party, estate));
        Map<PartyId, Share> standing = new LinkedHashMap<>();
        for (PartyId heir : fromEldest(party)) {
            Share left = rest(parts.getOrDefault(heir, Share.NOTHING), given.getOrDefault(heir, Share.NOTHING));
            Left state = parties.apply(heir);
            if (!state.dissolved()) {
                standing.put(heir, left);
            }
            state.successors().forEach(next -> parts.merge(next.party(), left.times(next.share()), Share::plus));
        }
        standing.values().removeIf(Share::isNothing);
        return standing;
    }

    private static Share rest(Share part, Share given) {
        return given.compareTo(part) >= 0 ? Share.NOTHING : part.minus(given);
    }

    /** A party before all who succeed it. A cycle, which decisions refuse, is cut where it closes. */
    private List<PartyId> fromEldest(PartyId party) {
        LinkedList<PartyId> order = new LinkedList<>();
        visit(party, new HashSet<>(), order);
        return order;
    }

    private void visit(PartyId party, Set<PartyId> seen, LinkedList<PartyId> order) {
        if (seen.add(party)) {
            Left state = parties.apply(party);
            for (Successor next : state.successors().reversed()) {
                visit(next.party(), seen, order);
            }
            order.addFirst(party);
        }
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
}
