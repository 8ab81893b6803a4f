package org.titleledger.projections.chain;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.TwoAxes;
import org.titleledger.projections.shared.TwoAxes.Known;
import org.titleledger.shared.Timeline.Stretch;
import org.titleledger.title.Holder;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleState;

/** Reads the rows of a title's timeline on both axes from the entries of the title stream. */
final class TitleTimeline {

    private TitleTimeline() {}

    static List<Known<Right, TitleEntry>> rows(List<Entry> history, @Nullable Right only) {
        return TwoAxes.rows(history, TitleState.STREAM, TitleState::rights).stream()
                .filter(row -> only == null || only == row.lane())
                .sorted(Comparator.comparing(Known::lane))
                .toList();
    }

    static Stream<PartyId> parties(Known<Right, TitleEntry> known) {
        return known.stretches().stream()
                .flatMap(stretch -> holders(stretch).stream())
                .map(Holder::party);
    }

    static TimelineView.Row view(
            Known<Right, TitleEntry> known, Function<List<Holder>, List<ChainView.ShareView>> naming) {
        return new TimelineView.Row(
                known.lane(),
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
                TwoAxes.precision(stretch),
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
