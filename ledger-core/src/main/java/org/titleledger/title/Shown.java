package org.titleledger.title;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyState;
import org.titleledger.party.Succession;
import org.titleledger.party.Successor;
import org.titleledger.shared.Digest;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Timeline;

/**
 * What a reviewer is shown of a case, as one digest (rule F5): the right's resolved status, holders, shares and
 * certificates; the grantor's state and successors; parties, instrument, basis, and the documents of the opening.
 * Blockers, restrictions and papers added later are outside it and are judged live.
 */
final class Shown {

    private final Proceedings proceedings;
    private final StringJoiner lines = new StringJoiner("\n");

    private Shown(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    static Digest digest(TitleState state, TransferCase transfer, Proceedings proceedings) {
        Shown shown = new Shown(proceedings);
        shown.right(state, transfer.right());
        shown.parties(transfer.opening());
        shown.papers(transfer);
        return Digest.of(shown.lines.toString());
    }

    private void right(TitleState state, Right right) {
        lines.add("right " + right);
        state.latest(right).ifPresent(fact -> {
            lines.add("status " + fact.status() + " " + fact.coOwnership());
            fact.holders().forEach(holder -> lines.add("holder " + holder.party() + " " + holder.share()));
            fact.certificates()
                    .forEach(certificate -> lines.add("certificate " + certificate.kind() + " " + certificate.issuedOn()
                            + " " + certificate.number()));
        });
        state.of(right).latest().map(Timeline.Fact::effectiveOn).ifPresent(on -> lines.add("since " + on));
    }

    private void parties(TitleEvent.TransferOpened opening) {
        Map<String, PartyId> standing = new TreeMap<>();
        opening.grants().forEach(grant -> {
            lines.add("grant " + grant.party() + " for " + grant.holder() + " " + grant.share());
            standing.put(grant.party().toString(), grant.party());
            standing.put(grant.holder().toString(), grant.holder());
        });
        opening.to().forEach(party -> lines.add("to " + party.party() + " " + party.share()));
        standing.values().forEach(this::party);
    }

    /** The party's own state and that of everybody who succeeded it. */
    private void party(PartyId party) {
        Succession succession = new Succession(this::state);
        one(party);
        succession.allSuccessorsOf(party).stream()
                .sorted((left, right) -> left.toString().compareTo(right.toString()))
                .forEach(this::one);
    }

    private void one(PartyId party) {
        PartyState state = state(party);
        lines.add("party " + party + " dissolved " + state.dissolution());
        for (Successor successor : state.successors()) {
            lines.add("successor " + successor.party() + " " + successor.share());
        }
    }

    private PartyState state(PartyId party) {
        return proceedings.read(PartyState.STREAM, party.value());
    }

    private void papers(TransferCase transfer) {
        lines.add("instrument " + transfer.opening().instrument());
        lines.add("basis " + transfer.opening().basis());
        transfer.documents().forEach(document -> lines.add("document " + document));
    }
}
