package org.titleledger.projections.bureau;

import java.util.List;
import org.titleledger.bureau.BureauEvent;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Projection;
import org.titleledger.projections.shared.Span;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.shared.ThingTable;
import org.titleledger.shared.LegalDate;

/** Designations of the bureau, as they were asked for and approved. */
public final class BureauProjection implements Projection {

    private static final ThingTable DESIGNATIONS = ThingTable.of(
            "bureau_designation",
            "id, position, party, asked_for, asked_precision, asked_by, asked_at, approval_position, approved_by,"
                    + " approved_at");

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
                        "id, position, party, asked_for, asked_precision, asked_by, asked_at, known",
                        e.designation().value(),
                        entry.position(),
                        e.party().value(),
                        LegalDate.dayOf(e.effectiveOn()),
                        Sql.precision(e.effectiveOn()).name(),
                        e.act().actor().login(),
                        entry.at(),
                        Span.since(entry.position()));
            case BureauEvent.DesignationApproved e -> approve(e, entry, batch);
        }
    }

    private static void approve(BureauEvent.DesignationApproved event, Entry entry, Batch batch) {
        batch.change(
                DESIGNATIONS,
                entry.position(),
                List.of("approval_position", "approved_by", "approved_at"),
                "id = ? AND approval_position IS NULL",
                entry.position(),
                event.act().actor().login(),
                entry.at(),
                event.designation().value());
    }
}
