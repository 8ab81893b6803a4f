package org.titleledger.projections.bureau;

import java.util.List;
import org.titleledger.bureau.BureauEvent;
import org.titleledger.bureau.BureauState;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.FactTable;
import org.titleledger.projections.shared.Projection;
import org.titleledger.projections.shared.Sql;
import org.titleledger.shared.LegalDate;

/** Designations of the bureau, and which of them counts on which days. */
public final class BureauProjection implements Projection {

    private static final FactTable BUREAU = FactTable.of("bureau", "bureau");

    @Override
    public List<FactTable> facts() {
        return List.of(BUREAU);
    }

    @Override
    public void on(Entry entry, Batch batch) {
        if (entry.event() instanceof BureauEvent event) {
            write(event, entry, batch);
        }
    }

    private static void write(BureauEvent event, Entry entry, Batch batch) {
        switch (event) {
            case BureauEvent.Designated e ->
                batch.insert(
                        "bureau_designation",
                        "id, position, party, asked_for, asked_precision, asked_by, asked_at",
                        e.designation().value(),
                        entry.position(),
                        e.party().value(),
                        LegalDate.dayOf(e.effectiveOn()),
                        Sql.precision(e.effectiveOn()).name(),
                        e.act().actor().login(),
                        entry.at());
            case BureauEvent.DesignationApproved e -> approve(e, entry, batch);
        }
    }

    private static void approve(BureauEvent.DesignationApproved event, Entry entry, Batch batch) {
        batch.change(
                "bureau_designation",
                "UPDATE bureau_designation SET approval_position = ?, approved_by = ?, approved_at = ?"
                        + " WHERE id = ? AND approval_position IS NULL",
                entry.position(),
                event.act().actor().login(),
                entry.at(),
                event.designation().value());
        batch.fact(
                BUREAU,
                BureauState.THE_BUREAU_ID,
                event.since(),
                entry,
                "party",
                event.party().value());
    }
}
