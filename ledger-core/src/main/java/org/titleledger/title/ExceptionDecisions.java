package org.titleledger.title;

import java.time.LocalDate;
import java.util.Optional;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.Decision;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.title.ExceptionActs.ExceptionAct;
import org.titleledger.title.TitleCommand.ApproveException;
import org.titleledger.title.TitleCommand.EndException;
import org.titleledger.title.TitleCommand.RequestException;

/** Exceptions of 管理办法 Art. 5 (2) and (3), under four eyes (rule H3). */
final class ExceptionDecisions {

    private ExceptionDecisions() {}

    static Decision<TitleEvent.ExceptionRequested> request(RequestException command, Proceedings proceedings) {
        if (proceedings.documents().isEmpty()) {
            return Decision.refuse(new ActRefusal.NeedsADocument());
        }
        Optional<Refusal> unknown = RecordingDecisions.unknown(command.holder(), proceedings);
        return unknown.<Decision<TitleEvent.ExceptionRequested>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new TitleEvent.ExceptionRequested(
                        command.property(),
                        proceedings.act(),
                        command.effectiveOn(),
                        command.exception(),
                        command.article(),
                        command.holder(),
                        command.until())));
    }

    static Decision<TitleEvent.ExceptionApproved> approve(
            TitleState state, ApproveException command, Proceedings proceedings) {
        ExceptionActs exception = state.exceptionActs().get(command.exception());
        if (exception == null) {
            return Decision.refuse(new TitleRefusal.ExceptionNotFound(command.exception()));
        }
        if (exception.isDecided()) {
            return Decision.refuse(new TitleRefusal.ExceptionIsApprovedAlready(command.exception()));
        }
        if (exception.asked().askedBy().isSamePersonAs(proceedings.actor())) {
            return Decision.refuse(
                    new TitleRefusal.SameActorMayNotApprove(proceedings.actor().login()));
        }
        // the approval rests on who the holder is, and its act says so (rule A2)
        Optional<Refusal> unknown = RecordingDecisions.unknown(exception.asked().holder(), proceedings);
        return unknown.<Decision<TitleEvent.ExceptionApproved>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new TitleEvent.ExceptionApproved(
                        command.property(), proceedings.act(), command.effectiveOn(), command.exception())));
    }

    static Decision<TitleEvent.ExceptionEnded> end(TitleState state, EndException command, Proceedings proceedings) {
        ExceptionCase asked = state.exceptions().get(command.exception());
        if (asked == null) {
            return Decision.refuse(new TitleRefusal.ExceptionNotFound(command.exception()));
        }
        LocalDate day = command.effectiveOn().day();
        LocalDate until = asked.until();
        boolean holds = asked.approved() && !day.isBefore(asked.from()) && (until == null || day.isBefore(until));
        return holds
                ? Decision.accept(new TitleEvent.ExceptionEnded(
                        command.property(), proceedings.act(), command.effectiveOn(), command.exception()))
                : Decision.refuse(new TitleRefusal.ExceptionDoesNotHold(command.exception()));
    }

    /** Why an exception cannot have been ended so (rule C5). */
    static Optional<Refusal> wrongActs(ExceptionId id, ExceptionActs exception) {
        if (exception.allowing().isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = exception.now().from();
        boolean isOutside = exception.acts().facts().stream()
                .filter(fact -> fact.stated() instanceof ExceptionAct.Ended)
                .map(fact -> Restriction.day(fact.effectiveOn(), null))
                .anyMatch(end -> end.isBefore(from));
        return isOutside ? Optional.of(new TitleRefusal.ExceptionDoesNotHold(id)) : Optional.empty();
    }
}
