package org.titleledger.api.imports.known;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.row.ColumnPlan;
import org.titleledger.api.imports.row.DeedField;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Share;
import org.titleledger.shared.Timeline;
import org.titleledger.title.Holder;
import org.titleledger.title.TitleCommand.RecordTitle;
import org.titleledger.title.TitleEntry;

/**
 * Finds a deed again: it is the same where property, right, day, recording number, grantors and grantees are. One that was
 * corrected is known as it was recorded and as it is understood now; one that was annulled is known too.
 */
public final class DeedComparison {

    private final ColumnPlan plan;
    private final PartyDirectory parties;

    public DeedComparison(ColumnPlan plan, PartyDirectory parties) {
        this.plan = plan;
        this.parties = parties;
    }

    /** In what the ledger says otherwise of a deed; nothing at all when it does not know the deed. */
    public Optional<List<Finding>> differences(long line, RecordTitle deed, Timeline<TitleEntry> known) {
        List<List<Finding>> same = Stream.concat(known.recorded().stream(), known.facts().stream())
                .filter(fact -> Objects.equals(fact.effectiveOn(), deed.effectiveOn()))
                .map(Timeline.Fact::stated)
                .filter(TitleEntry.Stated.class::isInstance)
                .map(TitleEntry.Stated.class::cast)
                .filter(stated -> isSame(stated, deed))
                .map(stated -> differences(line, deed, stated))
                .toList();
        return same.stream()
                .filter(List::isEmpty)
                .findFirst()
                .or(() -> same.stream().findFirst());
    }

    private static boolean isSame(TitleEntry.Stated stated, RecordTitle deed) {
        return Objects.equals(stated.fact().recordingNumber(), deed.fact().recordingNumber())
                && parties(stated.from()).equals(parties(deed.from()))
                && parties(stated.fact().holders()).equals(parties(deed.fact().holders()));
    }

    private static Set<PartyId> parties(List<Holder> holders) {
        return holders.stream().map(Holder::party).collect(Collectors.toSet());
    }

    private List<Finding> differences(long line, RecordTitle deed, TitleEntry.Stated stated) {
        Comparison comparison = new Comparison(plan, line);
        comparison.compare(DeedField.INSTRUMENT, stated.instrument(), deed.instrument());
        comparison.compare(DeedField.GROUND, stated.fact().ground(), deed.fact().ground());
        comparison.compare(
                DeedField.RECORDED_ON, stated.fact().registeredOn(), deed.fact().registeredOn());
        comparison.compare(DeedField.GRANTOR, shown(stated.from()), shown(deed.from()));
        comparison.compare(
                DeedField.GRANTEE,
                shown(stated.fact().holders()),
                shown(deed.fact().holders()));
        return comparison.findings();
    }

    private @Nullable String shown(List<Holder> holders) {
        return holders.isEmpty()
                ? null
                : holders.stream()
                        .map(holder -> parties.nameOf(holder.party()) + shown(holder.share()))
                        .sorted()
                        .collect(Collectors.joining("、"));
    }

    private static String shown(@Nullable Share share) {
        return share == null || share.isWhole() ? "" : " " + share;
    }
}
