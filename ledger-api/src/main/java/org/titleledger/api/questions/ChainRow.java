package org.titleledger.api.questions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.titleledger.chain.Check;
import org.titleledger.projections.chain.ChainView;
import org.titleledger.projections.chain.ChainView.LinkView;
import org.titleledger.projections.chain.ChainView.ProblemView;

/**
 * One row of a chain of title.
 *
 * @param link the link, or what was annulled and is missed
 * @param checks what does not fit in the step to it
 * @param problems the same in words
 */
record ChainRow(@JsonUnwrapped LinkView link, List<Check> checks, List<String> problems) {

    ChainRow {
        checks = List.copyOf(checks);
        problems = List.copyOf(problems);
    }

    /** The links of all rights, and behind them the acts that are in no chain any more. */
    static List<ChainRow> of(ChainView chain) {
        List<LinkView> links = new ArrayList<>(chain.links());
        chain.problems().stream()
                .map(problem -> problem.deeds().getLast())
                .filter(deed -> links.stream().noneMatch(link -> isSame(link, deed)))
                .forEach(links::add);
        return links.stream().map(link -> row(link, chain.problems())).toList();
    }

    private static boolean isSame(LinkView one, LinkView other) {
        return one.right() == other.right() && one.act().equals(other.act());
    }

    private static ChainRow row(LinkView link, List<ProblemView> problems) {
        List<ProblemView> own = problems.stream()
                .filter(problem -> isSame(link, problem.deeds().getLast()))
                .toList();
        return new ChainRow(
                link,
                own.stream().map(ProblemView::check).toList(),
                own.stream().map(ProblemView::detail).toList());
    }
}
