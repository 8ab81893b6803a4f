package org.titleledger.title;

import java.util.Optional;
import org.titleledger.property.PropertyDecider;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.Decider;
import org.titleledger.shared.Decision;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.StreamKind;

/** The decisions on the rights of a property; each group of commands has a class of its own. */
public final class TitleDecider implements Decider<TitleCommand, TitleEvent, TitleState> {

    @Override
    public StreamKind<TitleState, TitleEvent> stream() {
        return TitleState.STREAM;
    }

    @Override
    public Class<TitleCommand> commands() {
        return TitleCommand.class;
    }

    @Override
    public Decision<? extends TitleEvent> decide(TitleState state, TitleCommand command, Proceedings proceedings) {
        PropertyState property =
                proceedings.read(PropertyState.STREAM, command.property().value());
        Optional<Refusal> closed =
                refusalOfUse(property, command).or(() -> proceedings.refusalOfFuture(effectiveOn(command)));
        if (closed.isPresent()) {
            return Decision.refuse(closed.get());
        }
        return switch (command) {
            case TitleCommand.RecordTitle c -> RecordingDecisions.record(state, property, c, proceedings);
            case TitleCommand.EndTitle c -> RecordingDecisions.end(state, c, proceedings);
            case TitleCommand.ImposeRestriction c -> RestrictionDecisions.impose(property, c, proceedings);
            case TitleCommand.RenewRestriction c -> RestrictionDecisions.renew(state, c, proceedings);
            case TitleCommand.ReleaseRestriction c -> RestrictionDecisions.release(state, c, proceedings);
            case TitleCommand.RequestException c -> ExceptionDecisions.request(c, proceedings);
            case TitleCommand.ApproveException c -> ExceptionDecisions.approve(state, c, proceedings);
            case TitleCommand.EndException c -> ExceptionDecisions.end(state, c, proceedings);
            case TitleCommand.OpenTransfer c -> OpeningDecisions.open(state, property, c, proceedings);
            case TitleCommand.OfTransfer c -> CaseDecisions.decide(state, c, proceedings);
            case TitleCommand.OfCorrection c -> corrections(state, c, proceedings);
        };
    }

    private static Optional<Refusal> refusalOfUse(PropertyState property, TitleCommand command) {
        return command instanceof TitleCommand.OfCorrection
                ? PropertyDecider.refusalOfCorrection(property, command.property())
                : PropertyDecider.refusalOfUse(property, command.property());
    }

    private static Decision<TitleEvent> corrections(
            TitleState state, TitleCommand.OfCorrection command, Proceedings proceedings) {
        TitleCorrectionDecisions decisions = new TitleCorrectionDecisions(state, command.property(), proceedings);
        return switch (command) {
            case TitleCommand.CorrectTitle c -> decisions.request(c);
            case TitleCommand.DecideTitleCorrection c -> decisions.decide(c);
        };
    }

    private static @org.jspecify.annotations.Nullable LegalDate effectiveOn(TitleCommand command) {
        return switch (command) {
            case TitleCommand.RecordTitle c -> c.effectiveOn();
            case TitleCommand.EndTitle c -> c.effectiveOn();
            case TitleCommand.ImposeRestriction c -> c.effectiveOn();
            case TitleCommand.RenewRestriction c -> c.effectiveOn();
            case TitleCommand.ReleaseRestriction c -> c.effectiveOn();
            case TitleCommand.RequestException c -> c.effectiveOn();
            case TitleCommand.ApproveException c -> c.effectiveOn();
            case TitleCommand.EndException c -> c.effectiveOn();
            case TitleCommand.OfTransfer c -> c.effectiveOn();
            case TitleCommand.CorrectTitle c -> null;
            case TitleCommand.DecideTitleCorrection c -> c.effectiveOn();
        };
    }
}
