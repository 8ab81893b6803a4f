package org.titleledger.occupancy;

import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.correction.Strand;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.DigestLines;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;

/** The acts on one use. */
final class UseStrand extends Strand<OccupancyState, OccupancyReplacement, UseAct> {

    private final OccupancyId id;
    private final Timeline<UseAct> acts;

    UseStrand(OccupancyState state, OccupancyId id) {
        this(state.useActs().getOrDefault(id, Timeline.empty()), id);
    }

    private UseStrand(Timeline<UseAct> acts, OccupancyId id) {
        super(acts);
        this.acts = acts;
        this.id = id;
    }

    @Override
    protected boolean isWhole() {
        return false;
    }

    @Override
    protected boolean reachesTheFuture() {
        return true;
    }

    @Override
    protected OccupancyState put(OccupancyState state, Timeline<UseAct> corrected) {
        return state.with(id, corrected);
    }

    @Override
    protected String part() {
        return id.toString();
    }

    @Override
    protected boolean merelyFollows(ActId target) {
        return Renumbering.isFollowedBy(acts, target);
    }

    @Override
    protected boolean has(Enum<?> field, UseAct stated) {
        return OccupancyReplacement.isOf(field, stated);
    }

    @Override
    protected Change<UseAct> change(@Nullable OccupancyReplacement replacement, @Nullable Redating redating) {
        return new OccupancyReplacement.OfUse(replacement, redating);
    }

    @Override
    protected @Nullable UseAct betterIn(CorrectionFact.Approved<OccupancyReplacement> approved) {
        return null;
    }

    @Override
    protected boolean allows(Kind kind, Fact<UseAct> fact) {
        return kind == Kind.CLERICAL || kind == Kind.ANNULLED;
    }

    @Override
    protected void show(UseAct act, DigestLines lines) {
        switch (act) {
            case UseAct.Assigned assigned -> {
                lines.line("assigned", assigned.occupant(), assigned.rooms(), assigned.until(), assigned.shared());
                lines.line("paper", assigned.agreement(), assigned.certificate());
            }
            case UseAct.Ended ended -> lines.line("ended");
        }
    }
}
