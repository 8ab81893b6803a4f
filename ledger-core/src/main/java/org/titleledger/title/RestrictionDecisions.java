package org.titleledger.title;

import java.time.LocalDate;
import java.util.Optional;
import org.titleledger.shared.Decision;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.title.TitleCommand.ImposeRestriction;
import org.titleledger.title.TitleCommand.ReleaseRestriction;
import org.titleledger.title.TitleCommand.RenewRestriction;

/** Restrictions and their ends (rule G1). */
final class RestrictionDecisions {

    private RestrictionDecisions() {}

    static Decision<TitleEvent.RestrictionImposed> impose(ImposeRestriction command, Proceedings proceedings) {
        Optional<Refusal> unknown =
                command.party() == null ? Optional.empty() : RecordingDecisions.unknown(command.party(), proceedings);
        return unknown.<Decision<TitleEvent.RestrictionImposed>>map(Decision::refuse)
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
        LocalDate end = restriction.until();
        return end == null || !command.until().isAfter(end)
                ? Decision.refuse(new TitleRefusal.RestrictionDayIsOutsideItsPeriod(command.until()))
                : Decision.accept(new TitleEvent.RestrictionRenewed(
                        command.property(),
                        proceedings.act(),
                        command.effectiveOn(),
                        command.restriction(),
                        command.until()));
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
}
