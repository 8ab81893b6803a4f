package org.titleledger.title;

import org.jspecify.annotations.Nullable;
import org.titleledger.correction.Terms;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DigestLines;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;
import org.titleledger.shared.TimelineChange;

/**
 * What a reviewer is shown of a correction, as one digest (rule C2): what the corrected fact states before and after, and
 * every stretch of the right that it changes. What happens elsewhere on the timeline is outside it.
 */
final class ShownCorrection {

    private final DigestLines lines = new DigestLines("correction 1");

    private ShownCorrection() {}

    static Digest digest(Terms terms, Timeline<TitleEntry> before, Timeline<TitleEntry> after) {
        ShownCorrection shown = new ShownCorrection();
        shown.lines.line("target", terms.target(), terms.kind());
        shown.fact("before", before.factOf(terms.target()).orElse(null));
        shown.fact("after", after.factOf(terms.target()).orElse(null));
        TimelineChange.between(before, after).forEach(shown::change);
        return shown.lines.digest();
    }

    private void change(TimelineChange<TitleEntry> change) {
        lines.line("days", change.from(), change.until());
        stretch("before", change.before());
        stretch("after", change.after());
    }

    private void stretch(String which, Timeline.@Nullable Stretch<TitleEntry> stretch) {
        if (stretch == null) {
            lines.line(which, "nothing");
        } else {
            lines.line("doubt", stretch.disputed());
            fact(which, stretch.fact());
        }
    }

    private void fact(String which, @Nullable Fact<TitleEntry> fact) {
        if (fact == null) {
            lines.line(which, "nothing");
            return;
        }
        lines.line(which, DigestLines.shown(fact.effectiveOn()));
        switch (fact.stated()) {
            case TitleEntry.Ended ended -> lines.line("ended", ended.cause());
            case TitleEntry.Stated stated -> stated(stated);
        }
    }

    private void stated(TitleEntry.Stated stated) {
        TitleFact fact = stated.fact();
        lines.line("status", fact.status(), fact.coOwnership(), fact.nature());
        fact.holders().forEach(holder -> lines.line("holder", holder.party(), holder.share()));
        fact.certificates()
                .forEach(certificate ->
                        lines.line("certificate", certificate.kind(), certificate.issuedOn(), certificate.number()));
        lines.line("entry", fact.registeredOn(), fact.termEndsOn(), fact.ground(), fact.recordingNumber());
        stated.from().forEach(holder -> lines.line("from", holder.party(), holder.share()));
        lines.line("instrument", stated.instrument());
    }
}
