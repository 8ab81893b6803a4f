package org.titleledger.custody;

import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.correction.Strand;
import org.titleledger.custody.CustodyState.Handover;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.DigestLines;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;

/** The handovers of a property. */
final class HandoverStrand extends Strand<CustodyState, CustodyReplacement, Handover> {

    HandoverStrand(CustodyState state) {
        super(state.handovers());
    }

    @Override
    protected CustodyState put(CustodyState state, Timeline<Handover> corrected) {
        return new CustodyState(corrected, state.corrections());
    }

    @Override
    protected boolean has(Enum<?> field, Handover stated) {
        return true;
    }

    @Override
    protected Change<Handover> change(@Nullable CustodyReplacement replacement, @Nullable Redating redating) {
        return new CustodyReplacement.Overwriting(replacement, redating);
    }

    @Override
    protected @Nullable Handover betterIn(CorrectionFact.Approved<CustodyReplacement> approved) {
        return approved instanceof CustodyEvent.CorrectionApproved e ? e.better() : null;
    }

    @Override
    protected boolean allows(Kind kind, Fact<Handover> fact) {
        return true;
    }

    @Override
    protected void show(Handover handover, DigestLines lines) {
        lines.line("handover", handover.from(), handover.to());
    }
}
