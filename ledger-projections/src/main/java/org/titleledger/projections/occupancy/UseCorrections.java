package org.titleledger.projections.occupancy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.titleledger.occupancy.OccupancyEvent;
import org.titleledger.occupancy.OccupancyState;
import org.titleledger.projections.facts.FactRow;
import org.titleledger.projections.facts.Places;
import org.titleledger.projections.facts.Register;
import org.titleledger.projections.facts.RowTable;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamKind;

/** Whose use each correction is about: other units do not see it (rule K1). */
public final class UseCorrections implements Register<OccupancyState> {

    private static final RowTable CORRECTIONS =
            new RowTable("use_correction", List.of("property", "correction", "occupancy"), List.of());

    @Override
    public StreamKind<OccupancyState, ?> kind() {
        return OccupancyState.STREAM;
    }

    @Override
    public List<RowTable> tables() {
        return List.of(CORRECTIONS);
    }

    @Override
    public boolean mayChangeRows(LedgerEvent event) {
        return event instanceof OccupancyEvent.CorrectionRequested;
    }

    @Override
    public Map<String, Long> lengths(OccupancyState state) {
        return Map.of();
    }

    @Override
    public void rows(UUID subject, OccupancyState state, Places places, Consumer<FactRow> rows) {
        state.corrections()
                .byId()
                .forEach((correction, asked) -> state.usesCorrectedBy(asked)
                        .forEach(use -> rows.accept(new FactRow(
                                CORRECTIONS, List.of(subject, correction.value(), use.value()), null, List.of()))));
    }
}
