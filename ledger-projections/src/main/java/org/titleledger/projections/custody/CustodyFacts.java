package org.titleledger.projections.custody;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.titleledger.custody.CustodyState;
import org.titleledger.projections.facts.FactRow;
import org.titleledger.projections.facts.Piece;
import org.titleledger.projections.facts.Places;
import org.titleledger.projections.facts.Register;
import org.titleledger.projections.facts.RowTable;
import org.titleledger.projections.shared.Sql;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamKind;

/** The chain of handovers. */
public final class CustodyFacts implements Register<CustodyState> {

    private static final RowTable CUSTODY =
            new RowTable("custody", List.of("property", "position"), Piece.columns("giver", "custodian"));

    @Override
    public StreamKind<CustodyState, ?> kind() {
        return CustodyState.STREAM;
    }

    @Override
    public List<RowTable> tables() {
        return List.of(CUSTODY);
    }

    @Override
    public boolean mayChangeRows(LedgerEvent event) {
        return true;
    }

    @Override
    public Map<String, Long> lengths(CustodyState state) {
        return Map.of(CUSTODY.name(), state.handovers().nextPlace());
    }

    @Override
    public void rows(UUID subject, CustodyState state, Places places, Consumer<FactRow> rows) {
        Piece.each(CUSTODY.name(), state.handovers(), false, places, handover -> {
            CustodyState.Handover stated = handover.fact().stated();
            rows.accept(handover.row(
                    CUSTODY, subject, Sql.uuid(stated.from()), stated.to().value()));
        });
    }
}
