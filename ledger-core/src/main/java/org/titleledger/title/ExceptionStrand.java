package org.titleledger.title;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.correction.Strand;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.DigestLines;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;
import org.titleledger.title.ExceptionActs.ExceptionAct;

/** The acts on one exception. */
final class ExceptionStrand extends Strand<TitleState, TitleReplacement, ExceptionAct> {

    private final ExceptionId id;

    ExceptionStrand(TitleState state, ExceptionId id) {
        super(Objects.requireNonNull(state.exceptionActs().get(id)).acts());
        this.id = id;
    }

    @Override
    protected boolean isWhole() {
        return false;
    }

    @Override
    protected TitleState put(TitleState state, Timeline<ExceptionAct> corrected) {
        return state.with(
                id, Objects.requireNonNull(state.exceptionActs().get(id)).with(corrected));
    }

    @Override
    protected boolean has(Enum<?> field, ExceptionAct stated) {
        return field instanceof TitleReplacement.Field named && TitleReplacement.isOf(named, stated);
    }

    @Override
    protected Change<ExceptionAct> change(@Nullable TitleReplacement replacement, @Nullable Redating redating) {
        return new TitleReplacement.OfException(replacement, redating);
    }

    @Override
    protected @Nullable ExceptionAct betterIn(CorrectionFact.Approved<TitleReplacement> approved) {
        return null;
    }

    @Override
    protected boolean allows(Kind kind, Fact<ExceptionAct> fact) {
        return kind == Kind.CLERICAL || kind == Kind.ANNULLED;
    }

    @Override
    protected void show(ExceptionAct act, DigestLines lines) {
        switch (act) {
            case ExceptionAct.Allowed allowed ->
                lines.line("allowed", allowed.article(), allowed.holder(), allowed.until());
            case ExceptionAct.Ended ended -> lines.line("ended");
        }
    }
}
