package org.titleledger.title;

import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.correction.Strand;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.DigestLines;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;

/** The timeline of one right. */
final class RightStrand extends Strand<TitleState, TitleReplacement, TitleEntry> {

    private final Right right;

    RightStrand(TitleState state, Right right) {
        super(state.of(right));
        this.right = right;
    }

    @Override
    protected TitleState put(TitleState state, Timeline<TitleEntry> corrected) {
        return state.with(right, corrected);
    }

    @Override
    protected String part() {
        return right.name();
    }

    @Override
    protected boolean has(Enum<?> field, TitleEntry stated) {
        return field instanceof TitleReplacement.Field named && TitleReplacement.isOf(named, stated);
    }

    @Override
    protected Change<TitleEntry> change(@Nullable TitleReplacement replacement, @Nullable Redating redating) {
        return TitleReplacement.change(replacement, redating);
    }

    @Override
    protected @Nullable TitleEntry betterIn(CorrectionFact.Approved<TitleReplacement> approved) {
        return approved instanceof TitleEvent.CorrectionApproved e && e.better() != null
                ? new TitleEntry.Stated(e.better(), e.from(), e.instrument())
                : null;
    }

    @Override
    protected boolean allows(Kind kind, Fact<TitleEntry> fact) {
        return kind != Kind.SUPERSEDED || fact.stated() instanceof TitleEntry.Stated;
    }

    @Override
    protected void show(TitleEntry entry, DigestLines lines) {
        switch (entry) {
            case TitleEntry.Ended ended -> lines.line("ended", ended.cause());
            case TitleEntry.Stated stated -> show(stated, lines);
        }
    }

    private static void show(TitleEntry.Stated stated, DigestLines lines) {
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
