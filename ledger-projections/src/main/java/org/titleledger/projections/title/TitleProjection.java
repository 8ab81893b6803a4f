package org.titleledger.projections.title;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.FactTable;
import org.titleledger.projections.shared.Json;
import org.titleledger.projections.shared.Projection;
import org.titleledger.projections.shared.Sql;
import org.titleledger.title.Holder;
import org.titleledger.title.Instrument;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEvent;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TransferId;

/** The facts of each right, with their holders. */
public final class TitleProjection implements Projection {

    private static final FactTable FACTS = FactTable.of("title_fact", "property", "right_kind");

    @Override
    public List<FactTable> facts() {
        return List.of(FACTS);
    }

    @Override
    public void on(Entry entry, Batch batch) {
        if (entry.event() instanceof TitleEvent event) {
            write(event, entry, batch);
        }
    }

    private static void write(TitleEvent event, Entry entry, Batch batch) {
        switch (event) {
            case TitleEvent.Recorded e -> fact(e.right(), "RECORDED", e.fact(), e.instrument(), null, entry, batch);
            case TitleEvent.Ended e -> end(e, entry, batch);
            case TitleEvent.RestrictionImposed e -> RestrictionRows.impose(e, entry, batch);
            case TitleEvent.RestrictionRenewed e -> RestrictionRows.renew(e, batch);
            case TitleEvent.RestrictionReleased e -> RestrictionRows.release(e, entry, batch);
            case TitleEvent.ExceptionRequested e -> ExceptionRows.ask(e, entry, batch);
            case TitleEvent.ExceptionApproved e -> ExceptionRows.approve(e, entry, batch);
            case TitleEvent.ExceptionEnded e -> ExceptionRows.end(e, entry, batch);
            case TitleEvent.OfTransfer e -> outcome(e, entry, batch);
            case TitleEvent.OfCorrection e -> {
                // resolved on both clocks
            }
        }
    }

    private static void outcome(TitleEvent.OfTransfer event, Entry entry, Batch batch) {
        if (event instanceof TitleEvent.TransferRegistered e) {
            fact(e.right(), "REGISTERED", e.fact(), e.instrument(), e.transfer(), entry, batch);
        } else if (event instanceof TitleEvent.TransferFiled e) {
            fact(e.right(), "FILED", e.fact(), e.instrument(), e.transfer(), entry, batch);
        }
    }

    private static void fact(
            Right right,
            String origin,
            TitleFact fact,
            @Nullable Instrument instrument,
            @Nullable TransferId transfer,
            Entry entry,
            Batch batch) {
        TitleEvent event = (TitleEvent) entry.event();
        batch.fact(
                FACTS,
                event.property().value(),
                event.effectiveOn(),
                entry,
                "right_kind, recorded_at, origin, status, nature, co_ownership, registered_on, term_ends_on, ground,"
                        + " recording_number, certificates, instrument, transfer",
                right.name(),
                entry.at(),
                origin,
                fact.status().name(),
                Sql.name(fact.nature()),
                fact.coOwnership().name(),
                fact.registeredOn(),
                fact.termEndsOn(),
                Sql.name(fact.ground()),
                fact.recordingNumber(),
                Json.text(fact.certificates()),
                Sql.name(instrument),
                Sql.uuid(transfer));
        holders(event, right, fact.holders(), entry, batch);
    }

    private static void holders(TitleEvent event, Right right, List<Holder> holders, Entry entry, Batch batch) {
        for (int ordinal = 0; ordinal < holders.size(); ordinal++) {
            Holder holder = holders.get(ordinal);
            batch.insert(
                    "title_holder",
                    "property, right_kind, position, ordinal, party, share",
                    event.property().value(),
                    right.name(),
                    entry.position(),
                    ordinal,
                    holder.party().value(),
                    holder.share() == null ? null : holder.share().toString());
        }
    }

    private static void end(TitleEvent.Ended event, Entry entry, Batch batch) {
        batch.fact(
                FACTS,
                event.property().value(),
                event.effectiveOn(),
                entry,
                "right_kind, recorded_at, origin, cause, certificates",
                event.right().name(),
                entry.at(),
                "ENDED",
                event.cause().name(),
                "[]");
    }
}
