package org.titleledger.title;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.titleledger.bureau.BureauState;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyState;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.Decision;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Share;
import org.titleledger.title.TitleCommand.OpenTransfer;
import org.titleledger.title.TitleCommand.OpenTransfer.Requested;

/** Whether a case may be opened, and what exactly it moves (rules F2 to F4). */
final class OpeningDecisions {

    private OpeningDecisions() {}

    static Decision<TitleEvent.TransferOpened> open(
            TitleState state, PropertyState property, OpenTransfer command, Proceedings proceedings) {
        return RecordingDecisions.wrongRight(property, command.right())
                .or(() -> openAlready(state, command.right()))
                .or(() -> cannotMove(state, command, proceedings))
                .<Decision<TitleEvent.TransferOpened>>map(Decision::refuse)
                .orElseGet(() -> move(state, command, proceedings));
    }

    /**
     * Why what was opened can no longer be moved: the right or its holders are not what they were. From the review on the
     * digest of what was shown says so (rule F5); before, nobody has been shown anything.
     */
    static Optional<Refusal> noLongerFits(CaseMatter matter) {
        return cannotMove(matter.state(), asAsked(matter.transfer().opening()), matter.proceedings());
    }

    private static OpenTransfer asAsked(TitleEvent.TransferOpened opening) {
        Map<PartyId, Requested> from = new LinkedHashMap<>();
        opening.grants()
                .forEach(grant -> from.merge(
                        grant.party(), new Requested(grant.party(), grant.share()), OpeningDecisions::together));
        return new OpenTransfer(
                opening.property(),
                opening.effectiveOn(),
                opening.transfer(),
                opening.right(),
                List.copyOf(from.values()),
                opening.to().stream()
                        .map(party -> new Requested(party.party(), party.share()))
                        .toList(),
                opening.instrument(),
                opening.basis(),
                opening.assignee());
    }

    private static Requested together(Requested one, Requested other) {
        return one.share() == null || other.share() == null
                ? new Requested(one.party(), null)
                : new Requested(one.party(), one.share().plus(other.share()));
    }

    private static Optional<Refusal> cannotMove(TitleState state, OpenTransfer command, Proceedings proceedings) {
        return wrongParties(command, proceedings)
                .or(() -> wrongInstrument(state.latest(command.right()), command, proceedings))
                .or(() -> wrongShares(Grants.of(state, command.right(), command.from(), proceedings), command.to()));
    }

    private static Optional<Refusal> wrongShares(Grants grants, List<Requested> to) {
        Share received = Share.sum(
                received(to, grants.given()).stream().map(TransferParty::share).toList());
        return Optional.ofNullable(grants.refusal())
                .or(() -> received.equals(grants.given())
                        ? Optional.empty()
                        : Optional.of(new TitleRefusal.GivenIsNotReceived(grants.given(), received)));
    }

    /** Rule F2: one open case per right. */
    private static Optional<Refusal> openAlready(TitleState state, Right right) {
        return state.openTransfer(right)
                .map(open ->
                        new TitleRefusal.TransferIsOpenAlready(open.opening().transfer()));
    }

    private static Optional<Refusal> wrongParties(OpenTransfer command, Proceedings proceedings) {
        for (Requested party :
                Stream.concat(command.from().stream(), command.to().stream()).toList()) {
            Optional<Refusal> unknown = RecordingDecisions.unknown(party.party(), proceedings);
            if (unknown.isPresent()) {
                return unknown;
            }
        }
        for (Requested grantee : command.to()) {
            if (proceedings.read(PartyState.STREAM, grantee.party().value()).isDissolved()) {
                return Optional.of(new TitleRefusal.GranteeIsDissolved(grantee.party()));
            }
            if (command.from().stream().anyMatch(from -> from.party().equals(grantee.party()))) {
                return Optional.of(new TitleRefusal.GrantorIsTheGrantee(grantee.party()));
            }
        }
        return Optional.empty();
    }

    /** Rule F4. */
    private static Optional<Refusal> wrongInstrument(
            Optional<TitleFact> before, OpenTransfer command, Proceedings proceedings) {
        if (command.instrument().carriesOver()) {
            return Optional.of(new TitleRefusal.InstrumentMovesNothing(command.instrument()));
        }
        boolean first = command.instrument() == Instrument.FIRST_REGISTRATION;
        if (first != command.from().isEmpty()) {
            return Optional.of(
                    first
                            ? new TitleRefusal.FirstRegistrationHasNoGrantor()
                            : new TitleRefusal.TransferNamesNoGrantor());
        }
        TitleStatus status = before.map(TitleFact::status).orElse(TitleStatus.UNREGISTERED);
        return first ? wrongFirst(status, command) : wrongMove(status, command, proceedings);
    }

    private static Optional<Refusal> wrongFirst(TitleStatus status, OpenTransfer command) {
        return switch (status) {
            case REGISTERED -> Optional.of(new TitleRefusal.RightIsRegisteredAlready(command.right()));
            case FILED, UNREGISTERED -> Optional.empty();
        };
    }

    private static Optional<Refusal> wrongMove(TitleStatus status, OpenTransfer command, Proceedings proceedings) {
        return switch (status) {
            case REGISTERED -> Optional.empty();
            case FILED ->
                goesToTheBureauOnly(command, proceedings)
                        ? Optional.empty()
                        : Optional.of(new TitleRefusal.FiledRightMovesToTheBureauOnly());
            case UNREGISTERED ->
                Optional.of(new TitleRefusal.GrantorIsNotHolder(
                        command.from().getFirst().party()));
        };
    }

    private static boolean goesToTheBureauOnly(OpenTransfer command, Proceedings proceedings) {
        Optional<PartyId> bureau =
                proceedings.read(BureauState.STREAM, BureauState.THE_BUREAU_ID).on(proceedings.today());
        return command.to().stream()
                .allMatch(party -> bureau.filter(party.party()::equals).isPresent());
    }

    private static Decision<TitleEvent.TransferOpened> move(
            TitleState state, OpenTransfer command, Proceedings proceedings) {
        Grants grants = Grants.of(state, command.right(), command.from(), proceedings);
        return Decision.accept(new TitleEvent.TransferOpened(
                command.property(),
                proceedings.act(),
                command.effectiveOn(),
                command.transfer(),
                command.right(),
                grants.grants(),
                received(command.to(), grants.given()),
                command.instrument(),
                command.basis(),
                command.assignee()));
    }

    /** One grantee without a share receives all that is given. */
    private static List<TransferParty> received(List<Requested> to, Share given) {
        Map<PartyId, Share> shares = new LinkedHashMap<>();
        for (Requested party : to) {
            Share share = party.share() == null && to.size() == 1 ? given : party.share();
            shares.put(party.party(), share == null ? Share.NOTHING : share);
        }
        List<TransferParty> parties = new ArrayList<>();
        shares.forEach((party, share) -> parties.add(new TransferParty(party, share)));
        return parties;
    }
}
