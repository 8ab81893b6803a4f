package org.titleledger.projections.title;

import java.util.List;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Span;
import org.titleledger.projections.shared.ThingTable;
import org.titleledger.title.TitleEvent;

/** Exceptions of 管理办法 Art. 5 (2) and (3) (rule H3). */
final class ExceptionRows {

    private static final ThingTable EXCEPTIONS = ThingTable.of(
            "title_exception",
            "id, property, position, article, holder, effective_on, date_precision, until, asked_by, asked_by_id,"
                    + " asked_at, approval_position, approved_by, approved_at, ended_position");

    private ExceptionRows() {}

    static void ask(TitleEvent.ExceptionRequested event, Entry entry, Batch batch) {
        batch.insert(
                "title_exception",
                "id, property, position, article, holder, effective_on, date_precision, until, asked_by, asked_by_id,"
                        + " asked_at, known",
                event.exception().value(),
                event.property().value(),
                entry.position(),
                event.article().toString(),
                event.holder().value(),
                event.effectiveOn().day(),
                event.effectiveOn().precision().name(),
                event.until(),
                event.act().actor().login(),
                event.act().actor().user(),
                entry.at(),
                Span.since(entry.position()));
    }

    static void approve(TitleEvent.ExceptionApproved event, Entry entry, Batch batch) {
        batch.change(
                EXCEPTIONS,
                entry.position(),
                List.of("approval_position", "approved_by", "approved_at"),
                "id = ? AND approval_position IS NULL",
                entry.position(),
                event.act().actor().login(),
                entry.at(),
                event.exception().value());
    }

    static void end(TitleEvent.ExceptionEnded event, Entry entry, Batch batch) {
        batch.change(
                EXCEPTIONS,
                entry.position(),
                List.of("until", "ended_position"),
                "id = ?",
                event.effectiveOn().day(),
                entry.position(),
                event.exception().value());
    }
}
