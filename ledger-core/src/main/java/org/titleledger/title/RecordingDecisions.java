package org.titleledger.title;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.bureau.BureauState;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyRefusal;
import org.titleledger.party.PartyState;
import org.titleledger.property.PropertyKind;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.Decision;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Stretch;
import org.titleledger.title.TitleCommand.EndTitle;
import org.titleledger.title.TitleCommand.RecordTitle;

/** What papers already say about a right, and its end (rules E1 to E5). */
final class RecordingDecisions {

    private RecordingDecisions() {}

    static Decision<TitleEvent.Recorded> record(
            TitleState state, PropertyState property, RecordTitle command, Proceedings proceedings) {
        Refusal wrong = wrongRight(property, command.right());
        if (wrong == null) {
            wrong = Stream.concat(
                            command.fact().holders().stream().map(Holder::party),
                            command.from().stream().map(Holder::party))
                    .map(party -> unknown(party, proceedings))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(null);
        }
        if (wrong == null) {
            wrong = wrongEntryDay(
                    command.effectiveOn(),
                    command.fact().registeredOn(),
                    command.fact().ground());
        }
        if (wrong == null) {
            wrong = wrongOnTimeline(state, command, proceedings);
        }
        return wrong != null
                ? Decision.refuse(wrong)
                : Decision.accept(new TitleEvent.Recorded(
                        command.property(),
                        proceedings.act(),
                        command.effectiveOn(),
                        command.right(),
                        command.fact(),
                        command.from(),
                        command.instrument()));
    }

    static Decision<TitleEvent.Ended> end(TitleState state, EndTitle command, Proceedings proceedings) {
        boolean stands = state.of(command.right())
                .preceding(command.effectiveOn())
                .flatMap(fact -> TitleState.factOf(fact.stated()))
                .isPresent();
        if (!stands) {
            return Decision.refuse(new TitleRefusal.RightIsNotRecorded(command.right()));
        }
        return state.openTransfer(command.right()).isPresent()
                ? Decision.refuse(new TitleRefusal.RightHasAnOpenTransfer(command.right()))
                : Decision.accept(new TitleEvent.Ended(
                        command.property(),
                        proceedings.act(),
                        command.effectiveOn(),
                        command.right(),
                        command.cause()));
    }

    static @Nullable Refusal wrongRight(PropertyState property, Right right) {
        return property.kind() == PropertyKind.PARCEL && right != Right.LAND_USE
                ? new TitleRefusal.RightDoesNotFitTheProperty(right)
                : null;
    }

    static Optional<Refusal> unknown(PartyId party, Proceedings proceedings) {
        return proceedings.read(PartyState.STREAM, party.value()).registered()
                ? Optional.empty()
                : Optional.of(new PartyRefusal.PartyIsUnknown(party));
    }

    /** Rule E2. */
    static @Nullable Refusal wrongEntryDay(
            @Nullable LegalDate effectiveOn, @Nullable LocalDate registeredOn, @Nullable Ground ground) {
        if (effectiveOn == null || registeredOn == null || registeredOn.equals(effectiveOn.day())) {
            return null;
        }
        boolean passedWithoutEntry = ground != null && effectiveOn.day().isBefore(registeredOn);
        return passedWithoutEntry ? null : new TitleRefusal.TitleTakesEffectOnEntry(effectiveOn.day(), registeredOn);
    }

    private static @Nullable Refusal wrongOnTimeline(TitleState state, RecordTitle command, Proceedings proceedings) {
        Timeline<TitleEntry> before = state.of(command.right());
        if (command.effectiveOn() == null && before.hasUndated()) {
            return new TitleRefusal.RightHasAnUndatedFactAlready(command.right());
        }
        Refusal excluded = exclusion(state, command.right(), command.fact(), command.effectiveOn(), proceedings);
        return excluded != null ? excluded : needsTransfer(before, command, proceedings);
    }

    /** Rule E3: whether the fact would stand beside one that excludes it. */
    static @Nullable Refusal exclusion(
            TitleState state, Right right, TitleFact fact, @Nullable LegalDate effectiveOn, Proceedings proceedings) {
        Right other = excludedBy(right);
        if (other == null || fact.status() == TitleStatus.UNREGISTERED) {
            return null;
        }
        Timeline<TitleEntry> own = state.of(right);
        List<Stretch<TitleEntry>> after = held(own.with(
                new TitleEntry.Stated(fact),
                effectiveOn,
                own.nextPlace(),
                proceedings.act().id()));
        boolean collides = held(state.of(other)).stream()
                .anyMatch(theirs -> after.stream().anyMatch(ours -> ours.overlaps(theirs)));
        return collides ? new TitleRefusal.RightsExcludeEachOther(right, other) : null;
    }

    private static @Nullable Right excludedBy(Right right) {
        return switch (right) {
            case LAND_USE -> null;
            case BUILDING_OWNERSHIP -> Right.LAND_AND_BUILDING;
            case LAND_AND_BUILDING -> Right.BUILDING_OWNERSHIP;
        };
    }

    private static List<Stretch<TitleEntry>> held(Timeline<TitleEntry> timeline) {
        return timeline.stretches().stream()
                .filter(stretch -> TitleState.factOf(stretch.fact().stated())
                        .filter(fact -> fact.status() != TitleStatus.UNREGISTERED)
                        .isPresent())
                .toList();
    }

    /** Rule E4: the latest fact would be this one, the bureau's, and the one before was somebody else's. */
    private static @Nullable Refusal needsTransfer(
            Timeline<TitleEntry> before, RecordTitle command, Proceedings proceedings) {
        Optional<PartyId> bureau =
                proceedings.read(BureauState.STREAM, BureauState.THE_BUREAU_ID).on(proceedings.today());
        if (bureau.isEmpty() || !command.fact().isHeldBy(bureau.get()) || isPast(before, command)) {
            return null;
        }
        boolean isSomebodyElses = before.latest()
                .flatMap(fact -> TitleState.factOf(fact.stated()))
                .filter(fact -> !fact.holders().isEmpty() && !fact.isHeldBy(bureau.get()))
                .isPresent();
        return isSomebodyElses ? new TitleRefusal.TitleNeedsTransfer(command.right()) : null;
    }

    private static boolean isPast(Timeline<TitleEntry> before, RecordTitle command) {
        LocalDate latest = before.latest().map(Timeline.Fact::from).orElse(null);
        return latest != null
                && (command.effectiveOn() == null || command.effectiveOn().day().isBefore(latest));
    }
}
