package org.titleledger.occupancy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionCases;
import org.titleledger.correction.CorrectionDecisions;
import org.titleledger.correction.CorrectionRequest;
import org.titleledger.correction.CorrectionStep;
import org.titleledger.correction.Corrigendum;
import org.titleledger.correction.Strand;
import org.titleledger.correction.Terms;
import org.titleledger.party.PartyRefusal;
import org.titleledger.party.PartyState;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Digest;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Warning;

/** Corrections of what was recorded of rooms and their use, under four eyes (rules C1 to C5). */
final class OccupancyCorrectionDecisions
        extends CorrectionDecisions<OccupancyState, OccupancyReplacement, OccupancyEvent> {

    private final PropertyId property;

    OccupancyCorrectionDecisions(OccupancyState state, PropertyId property, Proceedings proceedings) {
        super(state, proceedings);
        this.property = property;
    }

    @Override
    protected List<? extends Strand<OccupancyState, OccupancyReplacement, ?>> strands(OccupancyState of) {
        return OccupancyCorrections.strands(of);
    }

    @Override
    protected CorrectionCases<OccupancyReplacement> cases(OccupancyState of) {
        return of.corrections();
    }

    @Override
    protected OccupancyState withWhatFollows(OccupancyState after) {
        return Renumbering.followed(state(), after, proceedings().act().id());
    }

    @Override
    protected Optional<Refusal> unknown(OccupancyReplacement replacement) {
        return Optional.ofNullable(replacement.occupant())
                .filter(occupant ->
                        !proceedings().read(PartyState.STREAM, occupant.value()).registered())
                .map(PartyRefusal.PartyIsUnknown::new);
    }

    @Override
    protected Optional<Refusal> broken(OccupancyState after, Terms terms) {
        return RoomLives.wrong(after.roomActs())
                .or(() -> wrongUse(after, terms))
                .or(() -> missingRoom(after));
    }

    /** Rule H2; of the others each keeps it already. */
    private Optional<Refusal> wrongUse(OccupancyState after, Terms terms) {
        return after.useActs().entrySet().stream()
                .filter(entry -> entry.getValue().knows(terms.target()))
                .flatMap(entry -> after.use(entry.getKey()).stream()
                        .flatMap(use -> wrongUse(after, entry.getKey(), use).stream()))
                .findFirst();
    }

    private Optional<Refusal> wrongUse(OccupancyState after, OccupancyId id, Use use) {
        return OccupancyDecider.dissolved(use.occupant(), use.from().day(), proceedings())
                .or(() -> OccupancyDecider.unknownRoom(after, use))
                .or(() -> after.collisionWith(id, use)
                        .map(entry -> new OccupancyRefusal.RoomIsUsedByAnother(
                                entry.getKey(), entry.getValue().occupant())));
    }

    /** A room that somebody uses is there for the whole of that use. */
    private static Optional<Refusal> missingRoom(OccupancyState after) {
        return after.uses().values().stream()
                .flatMap(use -> after.roomMissingFor(use).stream())
                .findFirst()
                .map(OccupancyRefusal.RoomIsInUse::new);
    }

    @Override
    protected OccupancyEvent requested(
            CorrectionRequest<OccupancyReplacement> command,
            @Nullable LegalDate day,
            Digest shown,
            List<Warning> warnings) {
        return new OccupancyEvent.CorrectionRequested(
                property,
                proceedings().act(warnings),
                day,
                command.correction(),
                command.terms(),
                command.replacement(),
                shown);
    }

    @Override
    protected OccupancyEvent approved(
            CorrectionStep command,
            Corrigendum<OccupancyState, OccupancyReplacement> corrigendum,
            OccupancyState after,
            List<Warning> warnings) {
        return new OccupancyEvent.CorrectionApproved(
                property,
                proceedings().act(warnings),
                command.effectiveOn(),
                command.correction(),
                corrigendum.terms(),
                corrigendum.replacement());
    }

    @Override
    protected OccupancyEvent returned(CorrectionStep command) {
        return new OccupancyEvent.CorrectionReturned(
                property, proceedings().act(), command.effectiveOn(), command.correction());
    }

    @Override
    protected OccupancyEvent withdrawn(CorrectionStep command) {
        return new OccupancyEvent.CorrectionWithdrawn(
                property, proceedings().act(), command.effectiveOn(), command.correction());
    }
}
