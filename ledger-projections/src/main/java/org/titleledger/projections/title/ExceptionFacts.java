package org.titleledger.projections.title;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.facts.FactRow;
import org.titleledger.projections.facts.Places;
import org.titleledger.projections.facts.Register;
import org.titleledger.projections.facts.RowTable;
import org.titleledger.projections.shared.Days;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline.Fact;
import org.titleledger.title.ExceptionActs;
import org.titleledger.title.ExceptionActs.ExceptionAct;
import org.titleledger.title.ExceptionCase;
import org.titleledger.title.ExceptionId;
import org.titleledger.title.TitleEvent;
import org.titleledger.title.TitleState;

/** Exceptions of 管理办法 Art. 5 (2) and (3), those not yet approved among them (rule H3). */
public final class ExceptionFacts implements Register<TitleState> {

    private static final RowTable EXCEPTIONS = new RowTable(
            "title_exception",
            List.of("property", "id"),
            List.of(
                    "position",
                    "article",
                    "holder",
                    "effective_on",
                    "date_precision",
                    "until",
                    "asked_by",
                    "asked_by_id",
                    "approval_position"));

    private static final String REQUESTS = "requests";

    @Override
    public StreamKind<TitleState, ?> kind() {
        return TitleState.STREAM;
    }

    @Override
    public List<RowTable> tables() {
        return List.of(EXCEPTIONS);
    }

    @Override
    public boolean mayChangeRows(LedgerEvent event) {
        return event instanceof TitleEvent.ExceptionRequested
                || event instanceof TitleEvent.ExceptionApproved
                || event instanceof TitleEvent.ExceptionEnded
                || event instanceof TitleEvent.CorrectionApproved;
    }

    /** A request has a place among the requests, what followed it one among its own acts. */
    @Override
    public Map<String, Long> lengths(TitleState state) {
        Map<String, Long> lengths = new LinkedHashMap<>();
        lengths.put(REQUESTS, (long) state.exceptionActs().size());
        state.exceptionActs()
                .forEach((id, exception) ->
                        lengths.put(id.toString(), exception.acts().nextPlace()));
        return lengths;
    }

    @Override
    public void rows(UUID subject, TitleState state, Places places, Consumer<FactRow> rows) {
        Map<ExceptionId, ExceptionCase> understood = state.exceptions();
        List<ExceptionId> asked = new ArrayList<>(understood.keySet());
        for (int place = 0; place < asked.size(); place++) {
            ExceptionId id = asked.get(place);
            ExceptionActs acts = state.exceptionActs().get(id);
            ExceptionCase exception = understood.get(id);
            if (acts != null && exception != null && !isVoid(acts)) {
                rows.accept(row(subject, id, acts, exception, places.position(REQUESTS, place), places));
            }
        }
    }

    /** What was approved and is annulled allows nothing, and waits for nobody. */
    private static boolean isVoid(ExceptionActs exception) {
        return exception.isDecided() && exception.allowing().isEmpty();
    }

    private static FactRow row(
            UUID subject, ExceptionId id, ExceptionActs acts, ExceptionCase exception, long position, Places places) {
        Optional<Fact<ExceptionAct>> allowing = acts.allowing();
        LegalDate from = allowing.map(Fact::effectiveOn).orElse(acts.from());
        return new FactRow(
                EXCEPTIONS,
                List.of(subject, id.value()),
                Days.between(exception.from(), exception.until()),
                Arrays.<@Nullable Object>asList(
                        position,
                        exception.article().toString(),
                        exception.holder().value(),
                        exception.from(),
                        from.precision().name(),
                        exception.until(),
                        exception.askedBy().login(),
                        exception.askedBy().user(),
                        allowing.map(fact -> places.position(id.toString(), fact.place()))
                                .orElse(null)));
    }
}
