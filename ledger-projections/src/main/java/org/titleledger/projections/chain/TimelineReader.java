package org.titleledger.projections.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.titleledger.party.PartyId;
import org.titleledger.projections.shared.Entry;
import org.titleledger.shared.Timeline.Stretch;
import org.titleledger.title.Holder;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleEvent;
import org.titleledger.title.TitleState;

/** Reads the rows of a timeline on both axes from the events of the title stream. */
final class TimelineReader {

    /** What a right was known to be from an entry on. */
    record Known(Right right, Entry entry, List<Stretch<TitleEntry>> stretches) {}

    private TimelineReader() {}

    static List<Known> rows(List<Entry> history) {
        List<Known> rows = new ArrayList<>();
        Map<Right, List<Stretch<TitleEntry>>> before = new EnumMap<>(Right.class);
        TitleState state = TitleState.STREAM.nothing();
        for (Entry entry : history) {
            state = TitleState.STREAM.evolve().apply(state, (TitleEvent) entry.event());
            state.rights().forEach((right, timeline) -> {
                List<Stretch<TitleEntry>> now = timeline.stretches();
                if (!now.equals(before.put(right, now))) {
                    rows.add(new Known(right, entry, now));
                }
            });
        }
        rows.sort(Comparator.comparing(Known::right));
        return rows;
    }

    static Stream<PartyId> parties(Known known) {
        return known.stretches().stream()
                .flatMap(stretch -> holders(stretch).stream())
                .map(Holder::party);
    }

    static TimelineView.Row view(Known known, Function<List<Holder>, List<ChainView.ShareView>> naming) {
        return new TimelineView.Row(
                known.right(),
                known.entry().event().act().id(),
                known.entry().position(),
                known.entry().recordedAt(),
                known.stretches().stream().map(stretch -> view(stretch, naming)).toList());
    }

    private static TimelineView.StretchView view(
            Stretch<TitleEntry> stretch, Function<List<Holder>, List<ChainView.ShareView>> naming) {
        return new TimelineView.StretchView(
                stretch.from(),
                stretch.until(),
                stretch.fact().stated() instanceof TitleEntry.Stated stated
                        ? stated.fact().status()
                        : null,
                naming.apply(holders(stretch)),
                stretch.fact().act(),
                stretch.disputed());
    }

    private static List<Holder> holders(Stretch<TitleEntry> stretch) {
        return stretch.fact().stated() instanceof TitleEntry.Stated stated
                ? stated.fact().holders()
                : List.of();
    }
}
