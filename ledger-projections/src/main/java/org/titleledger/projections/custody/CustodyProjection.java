package org.titleledger.projections.custody;

import org.titleledger.custody.CustodyEvent;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.FactTable;
import org.titleledger.projections.shared.Projection;
import org.titleledger.projections.shared.Sql;
import org.titleledger.shared.LegalDate;

/** The chain of handovers. */
public final class CustodyProjection implements Projection {

    private static final FactTable CUSTODY = FactTable.of("custody", "property");

    @Override
    public void on(Entry entry, Batch batch) {
        if (entry.event() instanceof CustodyEvent event) {
            write(event, entry, batch);
        }
    }

    private static void write(CustodyEvent event, Entry entry, Batch batch) {
        switch (event) {
            case CustodyEvent.HandedOver e -> {
                batch.insert(
                        "custody",
                        "property, position, recorded_at, act, effective_on, date_precision, giver, custodian",
                        e.property().value(),
                        entry.position(),
                        entry.at(),
                        e.act().id().value(),
                        LegalDate.dayOf(e.effectiveOn()),
                        Sql.precision(e.effectiveOn()).name(),
                        Sql.uuid(e.from()),
                        e.to().value());
                batch.touch(CUSTODY, e.property().value());
            }
        }
    }
}
