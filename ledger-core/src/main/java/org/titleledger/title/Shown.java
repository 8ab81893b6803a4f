package org.titleledger.title;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyState;
import org.titleledger.party.Succession;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DigestLines;
import org.titleledger.shared.Proceedings;

/**
 * What a reviewer is shown of a case, as one digest (rule F5): the right's resolved status, holders, shares and
 * certificates; the grantor's state and successors; parties, instrument, basis, and the documents of the opening.
 * Blockers, restrictions and papers added later are outside it and are judged live.
 */
final class Shown {

    private final Proceedings proceedings;
    private final DigestLines lines = new DigestLines("shown 1");

    private Shown(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    static Digest digest(TitleState state, TransferCase transfer, Proceedings proceedings) {
        Shown shown = new Shown(proceedings);
        shown.right(state, transfer.right());
        shown.parties(transfer.opening());
        shown.papers(transfer);
        return shown.lines.digest();
    }

    private void right(TitleState state, Right right) {
        lines.line("right", right);
        state.latest(right).ifPresent(fact -> {
            lines.line("status", fact.status(), fact.coOwnership());
            fact.holders().forEach(holder -> lines.line("holder", holder.party(), holder.share()));
            fact.certificates()
                    .forEach(certificate -> lines.line(
                            "certificate", certificate.kind(), certificate.issuedOn(), certificate.number()));
        });
        state.of(right).latest().ifPresent(fact -> lines.line("since", DigestLines.shown(fact.effectiveOn())));
    }

    private void parties(TitleEvent.TransferOpened opening) {
        Map<String, PartyId> standing = new TreeMap<>();
        opening.grants().forEach(grant -> {
            lines.line("grant", grant.party(), grant.holder(), grant.share());
            standing.put(grant.party().toString(), grant.party());
            standing.put(grant.holder().toString(), grant.holder());
        });
        opening.to().forEach(party -> lines.line("to", party.party(), party.share()));
        standing.values().forEach(this::party);
    }

    /** The party's own state and that of everybody who succeeded it. */
    private void party(PartyId party) {
        Succession succession = new Succession(heir -> state(heir).left());
        one(party);
        succession.allSuccessorsOf(party).stream()
                .sorted(Comparator.comparing(PartyId::toString))
                .forEach(this::one);
    }

    private void one(PartyId party) {
        PartyState state = state(party);
        PartyState.Dissolution end = state.dissolution();
        lines.line("party", party, end == null ? "exists" : DigestLines.shown(end.on()));
        state.successors().forEach(successor -> lines.line("successor", successor.party(), successor.share()));
    }

    private PartyState state(PartyId party) {
        return proceedings.read(PartyState.STREAM, party.value());
    }

    private void papers(TransferCase transfer) {
        lines.line("instrument", transfer.opening().instrument());
        lines.line("basis", transfer.opening().basis());
        transfer.documents().forEach(document -> lines.line("document", document));
    }
}
