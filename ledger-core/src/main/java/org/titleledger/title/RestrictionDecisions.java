package org.titleledger.title;

import java.time.LocalDate;
import java.util.Optional;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.Decision;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;
import org.titleledger.title.TitleCommand.ImposeRestriction;
import org.titleledger.title.TitleCommand.ReleaseRestriction;
import org.titleledger.title.TitleCommand.RenewRestriction;

/** Restrictions and their ends (rule G1). */
final class RestrictionDecisions {

    private RestrictionDecisions() {}

    static Decision<TitleEvent.RestrictionImposed> impose(
            PropertyState property, ImposeRestriction command, Proceedings proceedings) {
        return Optional.ofNullable(command.right())
                .flatMap(right -> RecordingDecisions.wrongRight(property, right))
                .or(() -> Optional.ofNullable(command.party())
                        .flatMap(party -> RecordingDecisions.unknown(party, proceedings)))
                .<Decision<TitleEvent.RestrictionImposed>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new TitleEvent.RestrictionImposed(
                        command.property(),
                        proceedings.act(),
                        command.effectiveOn(),
                        command.restriction(),
                        command.kind(),
                        command.sealType(),
                        command.authority(),
                        command.documentNumber(),
                        command.party(),
                        command.right(),
                        command.until())));
    }

    static Decision<TitleEvent.RestrictionRenewed> renew(
            TitleState state, RenewRestriction command, Proceedings proceedings) {
        Restriction restriction = state.restrictions().get(command.restriction());
        if (restriction == null) {
            return Decision.refuse(new TitleRefusal.RestrictionNotFound(command.restriction()));
        }
        if (restriction.releasedFrom() != null) {
            return Decision.refuse(new TitleRefusal.RestrictionIsReleasedAlready(command.restriction()));
        }
        return wrongRenewal(restriction, command.effectiveOn().day(), command.until())
                .<Decision<TitleEvent.RestrictionRenewed>>map(
                        day -> Decision.refuse(new TitleRefusal.RestrictionDayIsOutsideItsPeriod(day)))
                .orElseGet(() -> Decision.accept(new TitleEvent.RestrictionRenewed(
                        command.property(),
                        proceedings.act(),
                        command.effectiveOn(),
                        command.restriction(),
                        command.until())));
    }

    /** It is renewed to a later end while it holds, at the latest on the day on which it would lapse: no day is skipped. */
    private static Optional<LocalDate> wrongRenewal(Restriction restriction, LocalDate day, LocalDate until) {
        LocalDate end = restriction.until();
        if (end == null || !until.isAfter(end)) {
            return Optional.of(until);
        }
        return day.isBefore(restriction.from()) || day.isAfter(end) ? Optional.of(day) : Optional.empty();
    }

    static Decision<TitleEvent.RestrictionReleased> release(
            TitleState state, ReleaseRestriction command, Proceedings proceedings) {
        Restriction restriction = state.restrictions().get(command.restriction());
        if (restriction == null) {
            return Decision.refuse(new TitleRefusal.RestrictionNotFound(command.restriction()));
        }
        if (restriction.releasedFrom() != null) {
            return Decision.refuse(new TitleRefusal.RestrictionIsReleasedAlready(command.restriction()));
        }
        LocalDate day = command.effectiveOn().day();
        return day.isBefore(restriction.from())
                ? Decision.refuse(new TitleRefusal.RestrictionDayIsOutsideItsPeriod(day))
                : Decision.accept(new TitleEvent.RestrictionReleased(
                        command.property(), proceedings.act(), command.effectiveOn(), command.restriction()));
    }

    /** Why a restriction cannot have been renewed and released so (rule C5). */
    static Optional<Refusal> wrongActs(RestrictionId id, Timeline<RestrictionAct> acts) {
        Restriction restriction = null;
        for (Fact<RestrictionAct> fact : Restriction.inOrder(acts)) {
            Optional<Refusal> wrong = restriction == null ? Optional.empty() : wrongAct(id, restriction, fact);
            if (wrong.isPresent()) {
                return wrong;
            }
            restriction = Restriction.after(restriction, fact);
        }
        return Optional.empty();
    }

    private static Optional<Refusal> wrongAct(RestrictionId id, Restriction before, Fact<RestrictionAct> fact) {
        if (before.releasedFrom() != null) {
            return Optional.of(new TitleRefusal.RestrictionIsReleasedAlready(id));
        }
        LocalDate day = Restriction.day(fact.effectiveOn(), null);
        Optional<LocalDate> outside = switch (fact.stated()) {
            case RestrictionAct.Imposed imposed -> Optional.empty();
            case RestrictionAct.Renewed renewed -> wrongRenewal(before, day, renewed.until());
            case RestrictionAct.Released released -> day.isBefore(before.from()) ? Optional.of(day) : Optional.empty();
        };
        return outside.map(TitleRefusal.RestrictionDayIsOutsideItsPeriod::new);
    }
}
