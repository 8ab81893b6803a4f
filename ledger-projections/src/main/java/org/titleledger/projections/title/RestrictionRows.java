package org.titleledger.projections.title;

import java.util.List;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Span;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.shared.ThingTable;
import org.titleledger.title.TitleEvent;

/** Restrictions: intervals with an end of their own (rule G1). */
final class RestrictionRows {

    private static final ThingTable RESTRICTIONS = ThingTable.of(
            "restriction",
            "id, property, position, recorded_at, act, kind, seal_type, authority, document_number, party, right_kind,"
                    + " effective_on, date_precision, until, released_position, released_on");

    private RestrictionRows() {}

    static void impose(TitleEvent.RestrictionImposed event, Entry entry, Batch batch) {
        batch.insert(
                "restriction",
                "id, property, position, recorded_at, act, kind, seal_type, authority, document_number, party,"
                        + " right_kind, effective_on, date_precision, until, known",
                event.restriction().value(),
                event.property().value(),
                entry.position(),
                entry.at(),
                event.act().id().value(),
                event.kind().name(),
                Sql.name(event.sealType()),
                event.authority(),
                event.documentNumber(),
                Sql.uuid(event.party()),
                Sql.name(event.right()),
                event.effectiveOn().day(),
                event.effectiveOn().precision().name(),
                event.until(),
                Span.since(entry.position()));
    }

    static void renew(TitleEvent.RestrictionRenewed event, Entry entry, Batch batch) {
        batch.change(
                RESTRICTIONS,
                entry.position(),
                List.of("until"),
                "id = ?",
                event.until(),
                event.restriction().value());
    }

    static void release(TitleEvent.RestrictionReleased event, Entry entry, Batch batch) {
        batch.change(
                RESTRICTIONS,
                entry.position(),
                List.of("released_on", "released_position"),
                "id = ? AND released_position IS NULL",
                event.effectiveOn().day(),
                entry.position(),
                event.restriction().value());
    }
}
