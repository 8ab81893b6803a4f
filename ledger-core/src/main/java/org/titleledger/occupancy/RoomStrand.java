package org.titleledger.occupancy;

import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.correction.Strand;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.DigestLines;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;

/** The acts on the rooms of a property. */
final class RoomStrand extends Strand<OccupancyState, OccupancyReplacement, RoomAct> {

    RoomStrand(OccupancyState state) {
        super(state.roomActs());
    }

    @Override
    protected boolean isWhole() {
        return false;
    }

    @Override
    protected OccupancyState put(OccupancyState state, Timeline<RoomAct> corrected) {
        return state.withRooms(corrected);
    }

    @Override
    protected String part() {
        return "rooms";
    }

    @Override
    protected boolean has(Enum<?> field, RoomAct stated) {
        return OccupancyReplacement.isOf(field, stated);
    }

    @Override
    protected Change<RoomAct> change(@Nullable OccupancyReplacement replacement, @Nullable Redating redating) {
        return new OccupancyReplacement.OfRooms(replacement, redating);
    }

    @Override
    protected @Nullable RoomAct betterIn(CorrectionFact.Approved<OccupancyReplacement> approved) {
        return null;
    }

    @Override
    protected boolean allows(Kind kind, Fact<RoomAct> fact) {
        return kind == Kind.CLERICAL || kind == Kind.ANNULLED;
    }

    @Override
    protected void show(RoomAct act, DigestLines lines) {
        switch (act) {
            case RoomAct.Recorded recorded ->
                recorded.rooms()
                        .forEach(
                                room -> lines.line("room", room.number(), room.floor(), room.use(), room.usableArea()));
            case RoomAct.Retired retired -> lines.line("retired", retired.number());
        }
    }
}
