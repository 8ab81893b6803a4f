package org.titleledger.projections.transfers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Projection;
import org.titleledger.projections.shared.Span;
import org.titleledger.projections.shared.ThingTable;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Share;
import org.titleledger.title.Grant;
import org.titleledger.title.TitleEvent;
import org.titleledger.title.TransferParty;
import org.titleledger.title.TransferState;

/** Transfer cases. A step, and a blocker raised or cleared, moves a case; an assignment or a comment does not. */
public final class TransferProjection implements Projection {

    private static final ThingTable TRANSFERS = ThingTable.of(
            "transfer",
            "id, property, position, right_kind, state, open, instrument, basis, assignee, acceptance_number, opened_on,"
                    + " last_moved_at, last_position");

    private static final ThingTable BLOCKERS = ThingTable.of(
            "transfer_blocker",
            "id, transfer, position, kind, note, raised_at, raised_by, clearance_position, cleared_at, cleared_by,"
                    + " clearance_note");

    @Override
    public void on(Entry entry, Batch batch) {
        if (entry.event() instanceof TitleEvent.OfTransfer event) {
            write(event, entry, batch);
        }
    }

    private static void write(TitleEvent.OfTransfer event, Entry entry, Batch batch) {
        switch (event) {
            case TitleEvent.TransferOpened e -> open(e, entry, batch);
            case TitleEvent.TransferBlocked e -> block(e, entry, batch);
            case TitleEvent.TransferUnblocked e -> unblock(e, entry, batch);
            case TitleEvent.TransferAssigned e ->
                batch.change(
                        TRANSFERS,
                        entry.position(),
                        List.of("assignee", "last_position"),
                        "id = ?",
                        e.assignee(),
                        entry.position(),
                        e.transfer().value());
            case TitleEvent.TransferCommented e -> comment(e, entry, batch);
            case TitleEvent.TransferReviewRequested e -> step(e, TransferState.UNDER_REVIEW, entry, batch);
            case TitleEvent.TransferApproved e -> step(e, TransferState.APPROVED, entry, batch);
            case TitleEvent.TransferReturned e -> step(e, TransferState.RETURNED, entry, batch);
            case TitleEvent.TransferAppliedFor e -> apply(e, entry, batch);
            case TitleEvent.TransferSentBack e -> step(e, TransferState.SENT_BACK, entry, batch);
            case TitleEvent.TransferRegistered e -> step(e, TransferState.REGISTERED, entry, batch);
            case TitleEvent.TransferFiled e -> step(e, TransferState.FILED, entry, batch);
            case TitleEvent.TransferRefused e -> step(e, TransferState.REFUSED, entry, batch);
            case TitleEvent.TransferWithdrawn e -> step(e, TransferState.WITHDRAWN, entry, batch);
        }
    }

    private static void open(TitleEvent.TransferOpened event, Entry entry, Batch batch) {
        UUID id = event.transfer().value();
        batch.insert(
                "transfer",
                "id, property, position, right_kind, state, open, instrument, basis, assignee, opened_on, last_moved_at,"
                        + " last_position, known",
                id,
                event.property().value(),
                entry.position(),
                event.right().name(),
                TransferState.OPENED.name(),
                true,
                event.instrument().name(),
                event.basis(),
                event.assignee(),
                event.effectiveOn().day(),
                entry.at(),
                entry.position(),
                Span.since(entry.position()));
        stepRow(event, TransferState.OPENED, entry, batch);
        int ordinal = 0;
        for (Grant grant : event.grants()) {
            party(id, "FROM", ordinal++, grant.party().value(), grant.holder().value(), grant.share(), batch);
        }
        ordinal = 0;
        for (TransferParty receiver : event.to()) {
            party(id, "TO", ordinal++, receiver.party().value(), null, receiver.share(), batch);
        }
    }

    private static void party(
            UUID transfer,
            String side,
            int ordinal,
            UUID party,
            @Nullable UUID holder,
            @Nullable Share share,
            Batch batch) {
        batch.insert(
                "transfer_party",
                "transfer, side, ordinal, party, holder, share",
                transfer,
                side,
                ordinal,
                party,
                holder,
                share == null ? null : share.toString());
    }

    private static void step(TitleEvent.OfTransfer event, TransferState state, Entry entry, Batch batch) {
        batch.change(
                TRANSFERS,
                entry.position(),
                List.of("state", "open", "last_moved_at", "last_position"),
                "id = ?",
                state.name(),
                state.isOpen(),
                entry.at(),
                entry.position(),
                event.transfer().value());
        stepRow(event, state, entry, batch);
    }

    private static void stepRow(TitleEvent.OfTransfer event, TransferState state, Entry entry, Batch batch) {
        batch.insert(
                "transfer_step",
                "transfer, position, act, state, actor, recorded_at, effective_on, reason",
                event.transfer().value(),
                entry.position(),
                event.act().id().value(),
                state.name(),
                event.act().actor().login(),
                entry.at(),
                LegalDate.dayOf(event.effectiveOn()),
                event.act().reason());
    }

    private static void apply(TitleEvent.TransferAppliedFor event, Entry entry, Batch batch) {
        batch.change(
                TRANSFERS,
                entry.position(),
                List.of("state", "open", "last_moved_at", "last_position", "acceptance_number"),
                "id = ?",
                TransferState.APPLIED.name(),
                TransferState.APPLIED.isOpen(),
                entry.at(),
                entry.position(),
                event.acceptanceNumber(),
                event.transfer().value());
        stepRow(event, TransferState.APPLIED, entry, batch);
    }

    private static void moved(TitleEvent.OfTransfer event, Entry entry, Batch batch) {
        batch.change(
                TRANSFERS,
                entry.position(),
                List.of("last_moved_at", "last_position"),
                "id = ?",
                entry.at(),
                entry.position(),
                event.transfer().value());
    }

    private static void block(TitleEvent.TransferBlocked event, Entry entry, Batch batch) {
        batch.insert(
                "transfer_blocker",
                "id, transfer, position, kind, note, raised_at, raised_by, known",
                event.blocker().value(),
                event.transfer().value(),
                entry.position(),
                event.kind().name(),
                event.note(),
                entry.at(),
                event.act().actor().login(),
                Span.since(entry.position()));
        moved(event, entry, batch);
    }

    private static void unblock(TitleEvent.TransferUnblocked event, Entry entry, Batch batch) {
        batch.change(
                BLOCKERS,
                entry.position(),
                List.of("clearance_position", "cleared_at", "cleared_by", "clearance_note"),
                "id = ? AND clearance_position IS NULL",
                entry.position(),
                entry.at(),
                event.act().actor().login(),
                event.note(),
                event.blocker().value());
        moved(event, entry, batch);
    }

    private static void comment(TitleEvent.TransferCommented event, Entry entry, Batch batch) {
        batch.insert(
                "transfer_comment",
                "transfer, position, actor, recorded_at, text",
                event.transfer().value(),
                entry.position(),
                event.act().actor().login(),
                entry.at(),
                event.text());
    }
}
