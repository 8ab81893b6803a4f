package org.titleledger.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyCommand.DissolveParty;
import org.titleledger.party.PartyCommand.RegisterParty;
import org.titleledger.party.PartyCommand.RenameParty;
import org.titleledger.party.PartyCommand.SucceedParty;
import org.titleledger.shared.Decider;
import org.titleledger.shared.Decision;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Share;
import org.titleledger.shared.StreamKind;

/** The decisions on parties. */
public final class PartyDecider implements Decider<PartyCommand, PartyEvent, PartyState> {

    @Override
    public StreamKind<PartyState, PartyEvent> stream() {
        return PartyState.STREAM;
    }

    @Override
    public Class<PartyCommand> commands() {
        return PartyCommand.class;
    }

    @Override
    public Decision<? extends PartyEvent> decide(PartyState state, PartyCommand command, Proceedings proceedings) {
        if (!(command instanceof RegisterParty) && !state.registered()) {
            return Decision.refuse(new PartyRefusal.PartyNotFound(command.party()));
        }
        return switch (command) {
            case RegisterParty register -> register(state, register, proceedings);
            case RenameParty rename -> rename(state, rename, proceedings);
            case DissolveParty dissolve -> dissolve(state, dissolve, proceedings);
            case SucceedParty succeed -> succeed(state, succeed, proceedings);
            case PartyCommand.OfCorrection correction -> corrections(state, correction, proceedings);
        };
    }

    private static Decision<PartyEvent> corrections(
            PartyState state, PartyCommand.OfCorrection command, Proceedings proceedings) {
        PartyCorrectionDecisions decisions = new PartyCorrectionDecisions(state, command.party(), proceedings);
        return switch (command) {
            case PartyCommand.CorrectParty c -> decisions.request(c);
            case PartyCommand.DecidePartyCorrection c -> decisions.decide(c);
        };
    }

    private static Decision<PartyEvent.Registered> register(
            PartyState state, RegisterParty command, Proceedings proceedings) {
        if (state.registered()) {
            return Decision.refuse(new PartyRefusal.PartyIsRegisteredAlready(command.party()));
        }
        return proceedings
                .refusalOfFuture(command.establishedOn())
                .or(() -> proceedings.refusalOfFuture(command.effectiveOn()))
                .<Decision<PartyEvent.Registered>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new PartyEvent.Registered(
                        command.party(),
                        proceedings.act(),
                        command.effectiveOn() != null ? command.effectiveOn() : command.establishedOn(),
                        command.name(),
                        command.kind(),
                        command.creditCode(),
                        command.establishedOn())));
    }

    private static Decision<PartyEvent.Renamed> rename(PartyState state, RenameParty command, Proceedings proceedings) {
        Optional<Refusal> future = proceedings.refusalOfFuture(command.effectiveOn());
        if (future.isPresent()) {
            return Decision.refuse(future.get());
        }
        if (command.effectiveOn() == null && state.names().hasUndated()) {
            return Decision.refuse(new PartyRefusal.PartyHasAnUndatedNameAlready(command.party()));
        }
        boolean saysNothingNew = state.names()
                .preceding(command.effectiveOn())
                .filter(fact -> fact.stated().equals(command.name()))
                .isPresent();
        if (saysNothingNew) {
            return Decision.refuse(new PartyRefusal.PartyHasThatNameAlready(command.name()));
        }
        return Decision.accept(
                new PartyEvent.Renamed(command.party(), proceedings.act(), command.effectiveOn(), command.name()));
    }

    private static Decision<PartyEvent.Dissolved> dissolve(
            PartyState state, DissolveParty command, Proceedings proceedings) {
        if (state.isDissolved()) {
            return Decision.refuse(new PartyRefusal.PartyIsDissolvedAlready(command.party()));
        }
        Optional<Refusal> wrongDay = proceedings
                .refusalOfFuture(command.effectiveOn())
                .or(() -> beforeItBegan(state, command.effectiveOn()));
        if (wrongDay.isPresent()) {
            return Decision.refuse(wrongDay.get());
        }
        Refusal wrong = command.successors().isEmpty()
                ? null
                : wrongSuccessors(command.party(), Share.NOTHING, command.successors(), proceedings);
        return wrong != null
                ? Decision.refuse(wrong)
                : Decision.accept(new PartyEvent.Dissolved(
                        command.party(), proceedings.act(), command.effectiveOn(), command.successors()));
    }

    /** A year is before the party's first day only when it had ended by then. */
    static Optional<Refusal> beforeItBegan(PartyState state, @Nullable LegalDate effectiveOn) {
        LocalDate first = state.names().facts().getFirst().from();
        return effectiveOn != null && first != null && effectiveOn.day().isBefore(first) && !effectiveOn.covers(first)
                ? Optional.of(new PartyRefusal.PartyEndsBeforeItBegan(effectiveOn.day(), first))
                : Optional.empty();
    }

    private static Decision<PartyEvent.Succeeded> succeed(
            PartyState state, SucceedParty command, Proceedings proceedings) {
        if (!state.isDissolved()) {
            return Decision.refuse(new PartyRefusal.PartyIsNotDissolved(command.party()));
        }
        Optional<Refusal> future = proceedings.refusalOfFuture(command.effectiveOn());
        if (future.isPresent()) {
            return Decision.refuse(future.get());
        }
        if (command.successors().isEmpty()) {
            return Decision.refuse(new PartyRefusal.SuccessionNamesNobody());
        }
        Refusal wrong = wrongSuccessors(command.party(), state.succeeded(), command.successors(), proceedings);
        return wrong != null
                ? Decision.refuse(wrong)
                : Decision.accept(new PartyEvent.Succeeded(
                        command.party(), proceedings.act(), command.effectiveOn(), command.successors()));
    }

    private static @Nullable Refusal wrongSuccessors(
            PartyId party, Share alreadyGiven, List<Successor> successors, Proceedings proceedings) {
        if (proceedings.documents().isEmpty()) {
            return new PartyRefusal.SuccessionNeedsADocument();
        }
        Share sum = alreadyGiven.plus(
                Share.sum(successors.stream().map(Successor::share).toList()));
        if (sum.compareTo(Share.WHOLE) > 0) {
            return new PartyRefusal.SuccessionsExceedTheEstate(sum);
        }
        for (Successor successor : successors) {
            if (!proceedings.read(PartyState.STREAM, successor.party().value()).registered()) {
                return new PartyRefusal.PartyIsUnknown(successor.party());
            }
        }
        return cycle(party, successors, proceedings).orElse(null);
    }

    static Optional<Refusal> cycle(PartyId party, List<Successor> successors, Proceedings proceedings) {
        Succession succession = new Succession(
                id -> proceedings.read(PartyState.STREAM, id.value()).left());
        return successors.stream()
                .map(Successor::party)
                .filter(successor -> successor.equals(party)
                        || succession.allSuccessorsOf(successor).contains(party))
                .findFirst()
                .map(PartyRefusal.SuccessionIsACycle::new);
    }
}
