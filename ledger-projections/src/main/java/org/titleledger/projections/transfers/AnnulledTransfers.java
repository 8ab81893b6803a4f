package org.titleledger.projections.transfers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.titleledger.projections.facts.FactRow;
import org.titleledger.projections.facts.Places;
import org.titleledger.projections.facts.Register;
import org.titleledger.projections.facts.RowTable;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;
import org.titleledger.title.TitleEvent;
import org.titleledger.title.TitleState;
import org.titleledger.title.TransferId;

/** What annulled the registration or filing of cases, which stay REGISTERED or FILED (rule C4). */
public final class AnnulledTransfers implements Register<TitleState> {

    private static final RowTable ANNULMENTS =
            new RowTable("transfer_annulment", List.of("property", "transfer"), List.of("position", "act"));

    @Override
    public StreamKind<TitleState, ?> kind() {
        return TitleState.STREAM;
    }

    @Override
    public List<RowTable> tables() {
        return List.of(ANNULMENTS);
    }

    @Override
    public boolean mayChangeRows(LedgerEvent event) {
        return event instanceof TitleEvent.CorrectionApproved;
    }

    @Override
    public Map<String, Long> lengths(TitleState state) {
        Map<String, Long> lengths = new LinkedHashMap<>();
        state.rights().forEach((right, timeline) -> lengths.put(right.name(), timeline.nextPlace()));
        return lengths;
    }

    @Override
    public void rows(UUID subject, TitleState state, Places places, Consumer<FactRow> rows) {
        state.transfers().forEach((id, transfer) -> {
            ActId entered = transfer.enteredBy();
            Timeline<?> timeline = state.of(transfer.right());
            if (entered != null) {
                timeline.annulling(entered)
                        .ifPresent(annulling -> rows.accept(row(
                                subject,
                                id,
                                annulling,
                                places.position(transfer.right().name(), annulling.place()))));
            }
        });
    }

    private static FactRow row(UUID subject, TransferId transfer, Correction<?> annulling, long position) {
        return new FactRow(
                ANNULMENTS,
                List.of(subject, transfer.value()),
                null,
                List.of(position, annulling.act().value()));
    }
}
