package org.titleledger.title;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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
import org.titleledger.title.TitleCommand.EndTitle;
import org.titleledger.title.TitleCommand.RecordTitle;

/** What papers already say about a right, and its end (rules E1 to E5). */
final class RecordingDecisions {

    private RecordingDecisions() {}

    static Decision<TitleEvent.Recorded> record(
            TitleState state, PropertyState property, RecordTitle command, Proceedings proceedings) {
        return wrongRight(property, command.right())
                .or(() -> unknownAmong(command, proceedings))
                .or(() -> wrongEntryDay(
                        command.effectiveOn(),
                        command.fact().registeredOn(),
                        command.fact().ground(),
                        proceedings))
                .or(() -> wrongOnTimeline(state, command, proceedings))
                .<Decision<TitleEvent.Recorded>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new TitleEvent.Recorded(
                        command.property(),
                        proceedings.act(),
                        command.effectiveOn(),
                        command.right(),
                        command.fact(),
                        command.from(),
                        command.instrument())));
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

    static Optional<Refusal> wrongRight(PropertyState property, Right right) {
        return property.kind() == PropertyKind.PARCEL && right != Right.LAND_USE
                ? Optional.of(new TitleRefusal.RightDoesNotFitTheProperty(right))
                : Optional.empty();
    }

    private static Optional<Refusal> unknownAmong(RecordTitle command, Proceedings proceedings) {
        return Stream.concat(command.fact().holders().stream(), command.from().stream())
                .flatMap(holder -> unknown(holder.party(), proceedings).stream())
                .findFirst();
    }

    static Optional<Refusal> unknown(PartyId party, Proceedings proceedings) {
        return proceedings.read(PartyState.STREAM, party.value()).registered()
                ? Optional.empty()
                : Optional.of(new PartyRefusal.PartyIsUnknown(party));
    }

    /** Rule E2; nor was an entry made in the future (rule B5). */
    static Optional<Refusal> wrongEntryDay(
            @Nullable LegalDate effectiveOn,
            @Nullable LocalDate registeredOn,
            @Nullable Ground ground,
            Proceedings proceedings) {
        if (registeredOn == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(effectiveOn)
                .filter(date -> !date.covers(registeredOn))
                .filter(date -> ground == null || !date.day().isBefore(registeredOn))
                .<Refusal>map(date -> new TitleRefusal.TitleTakesEffectOnEntry(date.day(), registeredOn))
                .or(() -> proceedings.refusalOfFuture(LegalDate.of(registeredOn)));
    }

    private static Optional<Refusal> wrongOnTimeline(TitleState state, RecordTitle command, Proceedings proceedings) {
        Timeline<TitleEntry> before = state.of(command.right());
        if (command.effectiveOn() == null && before.hasUndated()) {
            return Optional.of(new TitleRefusal.RightHasAnUndatedFactAlready(command.right()));
        }
        return Exclusion.of(state, command.right(), command.fact(), command.effectiveOn(), proceedings)
                .or(() -> needsTransfer(before, command, proceedings));
    }

    /** Rule E4: on the latest stretch the bureau would hold more of what is recorded to others as well. */
    private static Optional<Refusal> needsTransfer(
            Timeline<TitleEntry> before, RecordTitle command, Proceedings proceedings) {
        if (isPast(before, command)) {
            return Optional.empty();
        }
        Optional<TitleFact> latest = before.latest().flatMap(fact -> TitleState.factOf(fact.stated()));
        return proceedings
                .read(BureauState.STREAM, BureauState.THE_BUREAU_ID)
                .on(proceedings.today())
                .filter(bureau -> latest.filter(fact -> gains(bureau, fact, command.fact()))
                        .isPresent())
                .map(bureau -> new TitleRefusal.TitleNeedsTransfer(command.right()));
    }

    private static boolean isPast(Timeline<TitleEntry> before, RecordTitle command) {
        LocalDate latest = before.latest().map(Timeline.Fact::from).orElse(null);
        return latest != null
                && (command.effectiveOn() == null || command.effectiveOn().day().isBefore(latest));
    }

    /** Among joint holders nobody has a share: whoever goes, goes for the benefit of those who stay. */
    private static boolean gains(PartyId bureau, TitleFact before, TitleFact after) {
        boolean isOthersToo =
                before.holders().stream().anyMatch(holder -> !holder.party().equals(bureau));
        if (!isOthersToo || !after.isHeldBy(bureau)) {
            return false;
        }
        boolean isJoint = before.coOwnership() == CoOwnership.JOINT || after.coOwnership() == CoOwnership.JOINT;
        return isJoint
                ? !Set.copyOf(before.holders()).equals(Set.copyOf(after.holders()))
                : after.shareOf(bureau).compareTo(before.shareOf(bureau)) > 0;
    }
}
