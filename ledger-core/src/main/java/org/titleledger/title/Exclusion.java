package org.titleledger.title;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Stretch;

/** LAND_AND_BUILDING and BUILDING_OWNERSHIP never hold at the same time (rule E3). */
final class Exclusion {

    private Exclusion() {}

    /** Why a fact cannot stand from a day on: on some day it would stand beside one that excludes it. */
    static Optional<Refusal> of(
            TitleState state, Right right, TitleFact fact, @Nullable LegalDate effectiveOn, Proceedings proceedings) {
        Timeline<TitleEntry> before = state.of(right);
        return fact.status() == TitleStatus.UNREGISTERED
                ? Optional.empty()
                : of(
                        state,
                        right,
                        before.with(
                                new TitleEntry.Stated(fact),
                                effectiveOn,
                                before.nextPlace(),
                                proceedings.act().id()));
    }

    /** Why a right cannot be this: on some day it would stand beside one that excludes it. */
    static Optional<Refusal> of(TitleState state, Right right, Timeline<TitleEntry> timeline) {
        return excludedBy(right)
                .filter(other -> collide(held(timeline), held(state.of(other))))
                .map(other -> new TitleRefusal.RightsExcludeEachOther(right, other));
    }

    private static Optional<Right> excludedBy(Right right) {
        return switch (right) {
            case LAND_USE -> Optional.empty();
            case BUILDING_OWNERSHIP -> Optional.of(Right.LAND_AND_BUILDING);
            case LAND_AND_BUILDING -> Optional.of(Right.BUILDING_OWNERSHIP);
        };
    }

    private static boolean collide(List<Stretch<TitleEntry>> ours, List<Stretch<TitleEntry>> theirs) {
        return ours.stream().anyMatch(our -> theirs.stream().anyMatch(our::overlaps));
    }

    private static List<Stretch<TitleEntry>> held(Timeline<TitleEntry> timeline) {
        return timeline.stretches().stream()
                .filter(stretch -> TitleState.factOf(stretch.fact().stated())
                        .filter(fact -> fact.status() != TitleStatus.UNREGISTERED)
                        .isPresent())
                .toList();
    }
}
