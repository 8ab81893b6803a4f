package org.titleledger.title;

import java.util.Comparator;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyState;
import org.titleledger.party.Succession;
import org.titleledger.shared.Digest;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;

/**
 * What a reviewer is shown of a case, as one digest (rule F5): the right's resolved status, holders, shares and
 * certificates; the grantor's state and successors; parties, instrument, basis, and the documents of the opening.
 * Blockers, restrictions and papers added later are outside it and are judged live.
 *
 * <p>Digests stay in events and are compared with later ones, so that the text below is a stored form: it names nothing
 * by a Java class, and a change of it begins with another first line.
 */
final class Shown {

    private final Proceedings proceedings;
    private final StringJoiner lines = new StringJoiner("\n");

    private Shown(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    static Digest digest(TitleState state, TransferCase transfer, Proceedings proceedings) {
        Shown shown = new Shown(proceedings);
        shown.line("shown 1");
        shown.right(state, transfer.right());
        shown.parties(transfer.opening());
        shown.papers(transfer);
        return Digest.of(shown.lines.toString());
    }

    /** One line whatever stands in the words: what somebody typed cannot look like another line. */
    private void line(String what, @Nullable Object... words) {
        StringJoiner line = new StringJoiner(" ");
        line.add(what);
        for (Object word : words) {
            line.add(String.valueOf(word)
                    .replace("\\", "\\\\")
                    .replace("\n", "\\n")
                    .replace(" ", "\\s"));
        }
        lines.add(line.toString());
    }

    private static String shown(@Nullable LegalDate date) {
        return date == null ? "unknown" : date.shown();
    }

    private void right(TitleState state, Right right) {
        line("right", right);
        state.latest(right).ifPresent(fact -> {
            line("status", fact.status(), fact.coOwnership());
            fact.holders().forEach(holder -> line("holder", holder.party(), holder.share()));
            fact.certificates()
                    .forEach(certificate ->
                            line("certificate", certificate.kind(), certificate.issuedOn(), certificate.number()));
        });
        state.of(right).latest().ifPresent(fact -> line("since", shown(fact.effectiveOn())));
    }

    private void parties(TitleEvent.TransferOpened opening) {
        Map<String, PartyId> standing = new TreeMap<>();
        opening.grants().forEach(grant -> {
            line("grant", grant.party(), grant.holder(), grant.share());
            standing.put(grant.party().toString(), grant.party());
            standing.put(grant.holder().toString(), grant.holder());
        });
        opening.to().forEach(party -> line("to", party.party(), party.share()));
        standing.values().forEach(this::party);
    }

    /** The party's own state and that of everybody who succeeded it. */
    private void party(PartyId party) {
        Succession succession = new Succession(this::state);
        one(party);
        succession.allSuccessorsOf(party).stream()
                .sorted(Comparator.comparing(PartyId::toString))
                .forEach(this::one);
    }

    private void one(PartyId party) {
        PartyState state = state(party);
        PartyState.Dissolution end = state.dissolution();
        line("party", party, end == null ? "exists" : shown(end.on()));
        state.successors().forEach(successor -> line("successor", successor.party(), successor.share()));
    }

    private PartyState state(PartyId party) {
        return proceedings.read(PartyState.STREAM, party.value());
    }

    private void papers(TransferCase transfer) {
        line("instrument", transfer.opening().instrument());
        line("basis", transfer.opening().basis());
        transfer.documents().forEach(document -> line("document", document));
    }
}
