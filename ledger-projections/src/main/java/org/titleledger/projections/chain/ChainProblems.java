package org.titleledger.projections.chain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.titleledger.chain.Problem;
import org.titleledger.chain.TitleChain;
import org.titleledger.projections.facts.FactRow;
import org.titleledger.projections.facts.Places;
import org.titleledger.projections.facts.Register;
import org.titleledger.projections.facts.RowTable;
import org.titleledger.projections.shared.Json;
import org.titleledger.projections.title.TitleFacts;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleState;

/** Keeps where chains do not fit together, as it was known at every position. */
public final class ChainProblems implements Register<TitleState> {

    private static final RowTable PROBLEMS = new RowTable(
            "chain_problem",
            List.of("property", "right_kind", "ordinal"),
            List.of("check_name", "severity", "links", "parties"));

    private final TitleFacts titles = new TitleFacts();

    @Override
    public StreamKind<TitleState, ?> kind() {
        return TitleState.STREAM;
    }

    @Override
    public List<RowTable> tables() {
        return List.of(PROBLEMS);
    }

    @Override
    public boolean mayChangeRows(LedgerEvent event) {
        return titles.mayChangeRows(event);
    }

    @Override
    public Map<String, Long> lengths(TitleState state) {
        return Map.of();
    }

    @Override
    public void rows(UUID subject, TitleState state, Places places, Consumer<FactRow> rows) {
        state.rights().forEach((right, timeline) -> rows(subject, right, timeline, rows));
    }

    private static void rows(UUID subject, Right right, Timeline<TitleEntry> timeline, Consumer<FactRow> rows) {
        List<Problem> problems = TitleChain.of(timeline).problems();
        for (int ordinal = 0; ordinal < problems.size(); ordinal++) {
            Problem problem = problems.get(ordinal);
            rows.accept(new FactRow(
                    PROBLEMS,
                    List.of(subject, right.name(), ordinal),
                    null,
                    List.of(
                            problem.check().name(),
                            problem.severity().name(),
                            Json.text(problem.links()),
                            Json.text(problem.parties()))));
        }
    }
}
