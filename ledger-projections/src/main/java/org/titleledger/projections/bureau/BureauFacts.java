package org.titleledger.projections.bureau;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.titleledger.bureau.BureauEvent;
import org.titleledger.bureau.BureauState;
import org.titleledger.projections.facts.FactRow;
import org.titleledger.projections.facts.Piece;
import org.titleledger.projections.facts.Places;
import org.titleledger.projections.facts.Register;
import org.titleledger.projections.facts.RowTable;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamKind;

/** Which designation of the bureau counts on which days. */
public final class BureauFacts implements Register<BureauState> {

    private static final RowTable BUREAU =
            new RowTable("bureau", List.of("bureau", "position"), Piece.columns("party"));

    @Override
    public StreamKind<BureauState, ?> kind() {
        return BureauState.STREAM;
    }

    @Override
    public List<RowTable> tables() {
        return List.of(BUREAU);
    }

    @Override
    public boolean mayChangeRows(LedgerEvent event) {
        return !(event instanceof BureauEvent.Designated);
    }

    @Override
    public Map<String, Long> lengths(BureauState state) {
        return Map.of(BUREAU.name(), state.designated().nextPlace());
    }

    @Override
    public void rows(UUID subject, BureauState state, Places places, Consumer<FactRow> rows) {
        Piece.each(
                BUREAU.name(),
                state.designated(),
                false,
                places,
                designation -> rows.accept(designation.row(
                        BUREAU, subject, designation.fact().stated().value())));
    }
}
