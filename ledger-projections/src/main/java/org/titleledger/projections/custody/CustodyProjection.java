package org.titleledger.projections.custody;

import java.util.List;
import org.titleledger.custody.CustodyEvent;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.FactTable;
import org.titleledger.projections.shared.Projection;
import org.titleledger.projections.shared.Sql;

/** The chain of handovers. */
public final class CustodyProjection implements Projection {

    private static final FactTable CUSTODY = FactTable.of("custody", "property");

    @Override
    public List<FactTable> facts() {
        return List.of(CUSTODY);
    }

    @Override
    public void on(Entry entry, Batch batch) {
        if (entry.event() instanceof CustodyEvent event) {
            write(event, entry, batch);
        }
    }

    private static void write(CustodyEvent event, Entry entry, Batch batch) {
        switch (event) {
            case CustodyEvent.HandedOver e ->
                batch.fact(
                        CUSTODY,
                        e.property().value(),
                        e.effectiveOn(),
                        entry,
                        "recorded_at, giver, custodian",
                        entry.at(),
                        Sql.uuid(e.from()),
                        e.to().value());
        }
    }
}
