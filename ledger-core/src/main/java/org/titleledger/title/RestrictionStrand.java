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

/** The acts on one restriction. */
final class RestrictionStrand extends Strand<TitleState, TitleReplacement, RestrictionAct> {

    private final RestrictionId id;

    RestrictionStrand(TitleState state, RestrictionId id) {
        super(state.restrictionActs().getOrDefault(id, Timeline.empty()));
        this.id = id;
    }

    @Override
    protected boolean isWhole() {
        return false;
    }

    @Override
    protected TitleState put(TitleState state, Timeline<RestrictionAct> corrected) {
        return state.with(id, corrected);
    }

    @Override
    protected String part() {
        return id.toString();
    }

    @Override
    protected boolean has(Enum<?> field, RestrictionAct stated) {
        return field instanceof TitleReplacement.Field named && TitleReplacement.isOf(named, stated);
    }

    @Override
    protected Change<RestrictionAct> change(@Nullable TitleReplacement replacement, @Nullable Redating redating) {
        return new TitleReplacement.OfRestriction(replacement, redating);
    }

    @Override
    protected @Nullable RestrictionAct betterIn(CorrectionFact.Approved<TitleReplacement> approved) {
        return null;
    }

    @Override
    protected boolean allows(Kind kind, Fact<RestrictionAct> fact) {
        return switch (kind) {
            case CLERICAL, ANNULLED -> true;
            case SUPERSEDED -> false;
            case DISPUTED -> fact.stated() instanceof RestrictionAct.Imposed;
        };
    }

    @Override
    protected void show(RestrictionAct act, DigestLines lines) {
        switch (act) {
            case RestrictionAct.Imposed imposed -> {
                lines.line("imposed", imposed.kind(), imposed.sealType(), imposed.right(), imposed.party());
                lines.line("paper", imposed.authority(), imposed.documentNumber(), imposed.until());
            }
            case RestrictionAct.Renewed renewed -> lines.line("renewed", renewed.until());
            case RestrictionAct.Released released -> lines.line("released");
        }
    }
}
