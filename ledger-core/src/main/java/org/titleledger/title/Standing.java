package org.titleledger.title;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyState;
import org.titleledger.party.Succession;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Share;
import org.titleledger.shared.Timeline;

/**
 * Who may give how much of a right (rules F3, D3): a holder its share, and a successor of a dissolved holder its part of
 * that holder's estate, less what it gave of it already.
 */
final class Standing {

    private final TitleFact fact;
    private final Succession succession;
    private final Map<PartyId, Map<PartyId, Share>> given;

    private Standing(TitleFact fact, Succession succession, Map<PartyId, Map<PartyId, Share>> given) {
        this.fact = fact;
        this.succession = succession;
        this.given = given;
    }

    static Standing of(TitleState state, Right right, TitleFact fact, Proceedings proceedings) {
        return new Standing(
                fact,
                new Succession(party ->
                        proceedings.read(PartyState.STREAM, party.value()).left()),
                given(state, right));
    }

    /** What successors gave for each holder since papers last said who holds the right. */
    private static Map<PartyId, Map<PartyId, Share>> given(TitleState state, Right right) {
        Map<PartyId, Map<PartyId, Share>> given = new HashMap<>();
        for (Timeline.Fact<TitleEntry> entry : state.of(right).facts()) {
            Optional<TransferCase> made = state.transfers().values().stream()
                    .filter(transfer -> entry.act().equals(transfer.enteredBy()))
                    .findFirst();
            if (made.isEmpty()) {
                given.clear();
            }
            made.ifPresent(transfer -> transfer.opening().grants().forEach(grant -> add(given, grant)));
        }
        return given;
    }

    private static void add(Map<PartyId, Map<PartyId, Share>> given, Grant grant) {
        Share share = grant.share();
        if (share != null && !grant.party().equals(grant.holder())) {
            given.computeIfAbsent(grant.holder(), holder -> new HashMap<>()).merge(grant.party(), share, Share::plus);
        }
    }

    /** The right as it is. */
    TitleFact fact() {
        return fact;
    }

    /** Whether the whole of a holder's estate has somebody living to stand for it. */
    boolean isCovered(PartyId holder) {
        return succession.covered(holder).isWhole();
    }

    /** Who stands for a holder, by parts of its estate. */
    Map<PartyId, Share> heirsOf(PartyId holder) {
        return succession.standingFor(holder);
    }

    /** How much of the whole right a party may give for a holder. */
    Share of(PartyId grantor, Holder holder) {
        Share held = holder.shareOrWhole();
        if (holder.party().equals(grantor)) {
            return held;
        }
        Map<PartyId, Share> away = given.getOrDefault(holder.party(), Map.of());
        Share part = succession
                .standingFor(holder.party(), held.plus(Share.sum(away.values())), away)
                .getOrDefault(grantor, Share.NOTHING);
        return part.compareTo(held) > 0 ? held : part;
    }
}
