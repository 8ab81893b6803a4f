package org.titleledger.projections.parties;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.party.PartyEnd;
import org.titleledger.party.PartyIdentity;
import org.titleledger.party.PartyState;
import org.titleledger.party.Successor;
import org.titleledger.projections.facts.FactRow;
import org.titleledger.projections.facts.Piece;
import org.titleledger.projections.facts.Places;
import org.titleledger.projections.facts.Register;
import org.titleledger.projections.facts.RowTable;
import org.titleledger.projections.shared.Sql;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline.Fact;

/** What parties are called, what is known of them, how they ended and who succeeded them. */
public final class PartyFacts implements Register<PartyState> {

    private static final RowTable NAMES =
            new RowTable("party_name", List.of("party", "position"), Piece.columns("name"));

    /** What is known of a party holds on all days: it has no days of its own. */
    private static final RowTable PARTIES = new RowTable(
            "party",
            List.of("id"),
            List.of(
                    "position",
                    "kind",
                    "credit_code",
                    "established_on",
                    "established_precision",
                    "dissolution_position",
                    "dissolved_on",
                    "dissolved_precision"));

    private static final RowTable SUCCESSIONS = new RowTable(
            "succession",
            List.of("predecessor", "position", "ordinal"),
            List.of("successor", "share", "effective_on", "act"));

    private static final String IDENTITIES = "identities";
    private static final String ENDS = "ends";

    @Override
    public StreamKind<PartyState, ?> kind() {
        return PartyState.STREAM;
    }

    @Override
    public List<RowTable> tables() {
        return List.of(NAMES, PARTIES, SUCCESSIONS);
    }

    @Override
    public boolean mayChangeRows(LedgerEvent event) {
        return !(event instanceof CorrectionFact) || event instanceof CorrectionFact.Approved<?>;
    }

    @Override
    public Map<String, Long> lengths(PartyState state) {
        return Map.of(
                NAMES.name(),
                state.names().nextPlace(),
                IDENTITIES,
                state.identities().nextPlace(),
                ENDS,
                state.ends().nextPlace());
    }

    @Override
    public void rows(UUID subject, PartyState state, Places places, Consumer<FactRow> rows) {
        Piece.each(
                NAMES.name(),
                state.names(),
                true,
                places,
                name -> rows.accept(name.row(NAMES, subject, name.fact().stated())));
        state.identities().latest().ifPresent(identity -> rows.accept(party(subject, state, identity, places)));
        for (Fact<PartyEnd> end : state.ends().facts()) {
            successors(subject, end, places, rows);
        }
    }

    private static FactRow party(UUID subject, PartyState state, Fact<PartyIdentity> identity, Places places) {
        PartyIdentity stated = identity.stated();
        Optional<Fact<PartyEnd>> end = state.ends().facts().stream()
                .filter(fact -> fact.stated() instanceof PartyEnd.Dissolved)
                .findFirst();
        return new FactRow(
                PARTIES,
                List.of(subject),
                null,
                Arrays.<@Nullable Object>asList(
                        places.position(IDENTITIES, identity.place()),
                        stated.kind().name(),
                        stated.creditCode() == null ? null : stated.creditCode().text(),
                        LegalDate.dayOf(stated.establishedOn()),
                        Sql.precision(stated.establishedOn()).name(),
                        end.map(fact -> places.position(ENDS, fact.place())).orElse(null),
                        end.map(Fact::from).orElse(null),
                        end.map(fact -> Sql.precision(fact.effectiveOn()).name())
                                .orElse(null)));
    }

    private static void successors(UUID subject, Fact<PartyEnd> end, Places places, Consumer<FactRow> rows) {
        List<Successor> successors = end.stated().successors();
        for (int ordinal = 0; ordinal < successors.size(); ordinal++) {
            rows.accept(new FactRow(
                    SUCCESSIONS,
                    List.of(subject, places.position(ENDS, end.place()), ordinal),
                    null,
                    Arrays.<@Nullable Object>asList(
                            successors.get(ordinal).party().value(),
                            successors.get(ordinal).share().toString(),
                            end.from(),
                            end.act().value())));
        }
    }
}
