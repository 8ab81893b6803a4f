package org.titleledger.projections.parties;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.titleledger.party.PartyEvent;
import org.titleledger.party.PartyState;
import org.titleledger.projections.facts.FactRow;
import org.titleledger.projections.facts.Piece;
import org.titleledger.projections.facts.Places;
import org.titleledger.projections.facts.Register;
import org.titleledger.projections.facts.RowTable;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;

/** What parties are called. */
public final class PartyNames implements Register<PartyState> {

    private static final RowTable NAMES =
            new RowTable("party_name", List.of("party", "position"), Piece.columns("name"));

    @Override
    public StreamKind<PartyState, ?> kind() {
        return PartyState.STREAM;
    }

    @Override
    public List<RowTable> tables() {
        return List.of(NAMES);
    }

    @Override
    public boolean mayChangeRows(LedgerEvent event) {
        return !(event instanceof PartyEvent.Dissolved || event instanceof PartyEvent.Succeeded);
    }

    @Override
    public Map<String, Timeline<?>> timelines(PartyState state) {
        return Map.of(NAMES.name(), state.names());
    }

    @Override
    public void rows(UUID subject, PartyState state, Places places, Consumer<FactRow> rows) {
        Piece.each(
                NAMES.name(),
                state.names(),
                true,
                places,
                name -> rows.accept(name.row(NAMES, subject, name.fact().stated())));
    }
}
