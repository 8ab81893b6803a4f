package org.titleledger.chain;

import java.util.List;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;
import org.titleledger.title.TitleEntry;

/**
 * Through whose hands a right went, as it is understood now.
 *
 * @param links in the law's order
 * @param problems where they do not fit together, in the order of the links
 */
public record TitleChain(List<Link> links, List<Problem> problems) {

    public TitleChain {
        links = List.copyOf(links);
        problems = List.copyOf(problems);
    }

    /** The chain of one right. */
    public static TitleChain of(Timeline<TitleEntry> timeline) {
        List<Link> links = timeline.facts().stream().map(TitleChain::link).toList();
        return new TitleChain(links, new Checks(timeline, links).problems());
    }

    /** What one fact did. */
    static Link link(Fact<TitleEntry> fact) {
        boolean disputed = !fact.doubts().isEmpty();
        return switch (fact.stated()) {
            case TitleEntry.Stated stated ->
                new Link(
                        stated.from(),
                        stated.fact().holders(),
                        fact.effectiveOn(),
                        fact.act(),
                        stated.instrument(),
                        stated.fact().recordingNumber(),
                        false,
                        disputed);
            case TitleEntry.Ended ended ->
                new Link(List.of(), List.of(), fact.effectiveOn(), fact.act(), null, null, true, disputed);
        };
    }
}
