package org.titleledger.projections.title;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.facts.FactRow;
import org.titleledger.projections.facts.Places;
import org.titleledger.projections.facts.Register;
import org.titleledger.projections.facts.RowTable;
import org.titleledger.projections.shared.Days;
import org.titleledger.projections.shared.Json;
import org.titleledger.projections.shared.Sql;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;
import org.titleledger.title.Restriction;
import org.titleledger.title.RestrictionAct;
import org.titleledger.title.RestrictionId;
import org.titleledger.title.TitleEvent;
import org.titleledger.title.TitleState;

/** Restrictions, each with what its acts make of it (rule G1). */
public final class RestrictionFacts implements Register<TitleState> {

    private static final RowTable RESTRICTIONS = new RowTable(
            "restriction",
            List.of("property", "id"),
            List.of(
                    "position",
                    "act",
                    "kind",
                    "seal_type",
                    "authority",
                    "document_number",
                    "party",
                    "right_kind",
                    "effective_on",
                    "date_precision",
                    "until",
                    "released_on",
                    "doubts"));

    @Override
    public StreamKind<TitleState, ?> kind() {
        return TitleState.STREAM;
    }

    @Override
    public List<RowTable> tables() {
        return List.of(RESTRICTIONS);
    }

    @Override
    public boolean mayChangeRows(LedgerEvent event) {
        return event instanceof TitleEvent.RestrictionImposed
                || event instanceof TitleEvent.RestrictionRenewed
                || event instanceof TitleEvent.RestrictionReleased
                || event instanceof TitleEvent.CorrectionApproved;
    }

    @Override
    public Map<String, Long> lengths(TitleState state) {
        Map<String, Long> lengths = new LinkedHashMap<>();
        state.restrictionActs().forEach((id, acts) -> lengths.put(id.toString(), acts.nextPlace()));
        return lengths;
    }

    /** One whose imposition is annulled is none. */
    @Override
    public void rows(UUID subject, TitleState state, Places places, Consumer<FactRow> rows) {
        state.restrictions().forEach((id, restriction) -> {
            Timeline<RestrictionAct> acts =
                    Objects.requireNonNull(state.restrictionActs().get(id));
            RestrictionAct.imposing(acts)
                    .ifPresent(fact -> rows.accept(
                            row(subject, id, restriction, fact, places.position(id.toString(), fact.place()))));
        });
    }

    private static FactRow row(
            UUID subject, RestrictionId id, Restriction restriction, Fact<RestrictionAct> imposing, long position) {
        RestrictionAct.Imposed imposed = (RestrictionAct.Imposed) imposing.stated();
        return new FactRow(
                RESTRICTIONS,
                List.of(subject, id.value()),
                valid(restriction),
                Arrays.<@Nullable Object>asList(
                        position,
                        imposing.act().value(),
                        restriction.kind().name(),
                        Sql.name(imposed.sealType()),
                        imposed.authority(),
                        imposed.documentNumber(),
                        Sql.uuid(restriction.party()),
                        Sql.name(restriction.right()),
                        LegalDate.dayOf(imposing.effectiveOn()),
                        Sql.precision(imposing.effectiveOn()).name(),
                        restriction.until(),
                        restriction.releasedFrom(),
                        Json.text(doubts(imposing))));
    }

    private static @Nullable Days valid(Restriction restriction) {
        LocalDate lapsed = restriction.until();
        LocalDate released = restriction.releasedFrom();
        boolean lapsesFirst = released == null || (lapsed != null && lapsed.isBefore(released));
        return Days.between(restriction.from(), lapsesFirst ? lapsed : released);
    }

    private static List<Days> doubts(Fact<?> fact) {
        return fact.doubts().stream()
                .map(doubt -> new Days(doubt.from(), doubt.until()))
                .toList();
    }
}
