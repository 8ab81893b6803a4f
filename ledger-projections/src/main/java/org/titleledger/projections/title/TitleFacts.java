package org.titleledger.projections.title;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.facts.FactRow;
import org.titleledger.projections.facts.Piece;
import org.titleledger.projections.facts.Places;
import org.titleledger.projections.facts.Register;
import org.titleledger.projections.facts.RowTable;
import org.titleledger.projections.shared.Json;
import org.titleledger.projections.shared.Sql;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamKind;
import org.titleledger.title.Holder;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleEvent;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleState;
import org.titleledger.title.TransferCase;
import org.titleledger.title.TransferId;

/** What each right is, and who holds it. */
public final class TitleFacts implements Register<TitleState> {

    private static final RowTable FACTS = new RowTable(
            "title_fact",
            List.of("property", "right_kind", "position"),
            Piece.columns(
                    "origin",
                    "cause",
                    "status",
                    "nature",
                    "co_ownership",
                    "registered_on",
                    "term_ends_on",
                    "ground",
                    "recording_number",
                    "certificates",
                    "instrument",
                    "transfer"));

    private static final RowTable HOLDERS = new RowTable(
            "title_holder",
            List.of("property", "right_kind", "position", "ordinal"),
            List.of("version", "party", "share"));

    @Override
    public StreamKind<TitleState, ?> kind() {
        return TitleState.STREAM;
    }

    @Override
    public List<RowTable> tables() {
        return List.of(FACTS, HOLDERS);
    }

    /** Of a case only its outcome says what the right is; restrictions and exceptions have tables of their own. */
    @Override
    public boolean mayChangeRows(LedgerEvent event) {
        return switch ((TitleEvent) event) {
            case TitleEvent.RestrictionImposed e -> false;
            case TitleEvent.RestrictionRenewed e -> false;
            case TitleEvent.RestrictionReleased e -> false;
            case TitleEvent.ExceptionRequested e -> false;
            case TitleEvent.ExceptionApproved e -> false;
            case TitleEvent.ExceptionEnded e -> false;
            case TitleEvent.Recorded e -> true;
            case TitleEvent.Ended e -> true;
            case TitleEvent.OfCorrection e -> e instanceof TitleEvent.CorrectionApproved;
            case TitleEvent.OfTransfer e ->
                e instanceof TitleEvent.TransferRegistered || e instanceof TitleEvent.TransferFiled;
        };
    }

    @Override
    public Map<String, Long> lengths(TitleState state) {
        Map<String, Long> lengths = new LinkedHashMap<>();
        state.rights().forEach((right, timeline) -> lengths.put(right.name(), timeline.nextPlace()));
        return lengths;
    }

    @Override
    public void rows(UUID subject, TitleState state, Places places, Consumer<FactRow> rows) {
        state.rights()
                .forEach((right, timeline) -> Piece.each(right.name(), timeline, false, places, piece -> {
                    switch (piece.fact().stated()) {
                        case TitleEntry.Stated stated -> stated(subject, right, piece, stated, state, rows);
                        case TitleEntry.Ended ended -> rows.accept(ended(subject, right, piece, ended));
                    }
                }));
    }

    private static void stated(
            UUID subject,
            Right right,
            Piece<TitleEntry> piece,
            TitleEntry.Stated stated,
            TitleState state,
            Consumer<FactRow> rows) {
        TitleFact fact = stated.fact();
        Map.@Nullable Entry<TransferId, TransferCase> entered = entered(piece, state);
        rows.accept(piece.row(
                FACTS,
                List.of(subject, right.name(), piece.position()),
                entered == null ? "RECORDED" : entered.getValue().state().name(),
                null,
                fact.status().name(),
                Sql.name(fact.nature()),
                fact.coOwnership().name(),
                fact.registeredOn(),
                fact.termEndsOn(),
                Sql.name(fact.ground()),
                fact.recordingNumber(),
                Json.text(fact.certificates()),
                Sql.name(stated.instrument()),
                entered == null ? null : entered.getKey().value()));
        List<Holder> holders = fact.holders();
        for (int ordinal = 0; ordinal < holders.size(); ordinal++) {
            rows.accept(new FactRow(
                    HOLDERS,
                    List.of(subject, right.name(), piece.position(), ordinal),
                    piece.valid(),
                    holder(piece, holders.get(ordinal))));
        }
    }

    private static List<@Nullable Object> holder(Piece<TitleEntry> piece, Holder holder) {
        return java.util.Arrays.asList(
                piece.version(),
                holder.party().value(),
                holder.share() == null ? null : holder.share().toString());
    }

    private static FactRow ended(UUID subject, Right right, Piece<TitleEntry> piece, TitleEntry.Ended ended) {
        return piece.row(
                FACTS,
                List.of(subject, right.name(), piece.position()),
                "ENDED",
                ended.cause().name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "[]",
                null,
                null);
    }

    /** The case by which the fact was entered. */
    private static Map.@Nullable Entry<TransferId, TransferCase> entered(Piece<TitleEntry> piece, TitleState state) {
        return state.transfers().entrySet().stream()
                .filter(transfer ->
                        piece.fact().act().equals(transfer.getValue().enteredBy()))
                .findFirst()
                .orElse(null);
    }
}
