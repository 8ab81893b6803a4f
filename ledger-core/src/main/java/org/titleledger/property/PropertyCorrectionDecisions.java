package org.titleledger.property;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionCases;
import org.titleledger.correction.CorrectionDecisions;
import org.titleledger.correction.CorrectionRequest;
import org.titleledger.correction.CorrectionStep;
import org.titleledger.correction.Corrigendum;
import org.titleledger.correction.Strand;
import org.titleledger.correction.Terms;
import org.titleledger.shared.Digest;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Warning;

/**
 * Corrections of what was recorded of a property itself, under four eyes (rules C1 to C5). Of one that has ended its end is among
 * that, and identifiers that others have by now stay theirs.
 */
public class PropertyCorrectionDecisions
        extends CorrectionDecisions<PropertyState, PropertyReplacement, PropertyEvent> {

    private final PropertyId property;

    /** Decides on a property as it is. */
    public PropertyCorrectionDecisions(PropertyState state, PropertyId property, Proceedings proceedings) {
        super(state, proceedings);
        this.property = property;
    }

    @Override
    protected List<? extends Strand<PropertyState, PropertyReplacement, ?>> strands(PropertyState of) {
        return PropertyCorrections.strands(of);
    }

    @Override
    protected CorrectionCases<PropertyReplacement> cases(PropertyState of) {
        return of.corrections();
    }

    @Override
    protected Optional<Refusal> unknown(PropertyReplacement replacement) {
        PropertyId parent = replacement.parent();
        return Optional.ofNullable(
                parent == null
                        ? null
                        : PropertyDecider.wrongParent(
                                PropertyDecider.kindOf(state()),
                                parent,
                                proceedings().read(PropertyState.STREAM, parent.value()),
                                state().isRetired()));
    }

    @Override
    protected Optional<Refusal> broken(PropertyState after, Terms terms) {
        return wrongStatement(after)
                .or(() -> taken(after))
                .or(() -> after.isRetired() ? endsTwice(after) : wrongPlace(after));
    }

    private Optional<Refusal> wrongStatement(PropertyState after) {
        return Stream.concat(
                        after.areas().facts().stream().map(fact -> PropertyDecider.wrongAreas(fact.stated())),
                        after.identifiers().facts().stream()
                                .map(fact ->
                                        PropertyDecider.wrongIdentifiers(PropertyDecider.kindOf(after), fact.stated())))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private Optional<Refusal> endsTwice(PropertyState after) {
        return after.ends().facts().size() > 1
                ? Optional.of(new PropertyRefusal.PropertyIsRetired(property))
                : Optional.empty();
    }

    /** Rule J1: what has ended freed its identifiers; those it is said to have had, or has again, may be others' by now. */
    private Optional<Refusal> taken(PropertyState after) {
        if (!state().isRetired()) {
            return Optional.empty();
        }
        Set<Identifier> stated = after.isRetired()
                ? everStated(after)
                : Set.copyOf(PropertyStatement.latestOf(after).identifiers());
        Set<Identifier> before = after.isRetired() ? everStated(state()) : Set.of();
        return stated.stream()
                .filter(identifier -> !before.contains(identifier))
                .sorted(Comparator.comparing(Identifier::scheme).thenComparing(Identifier::value))
                .filter(identifier -> proceedings().isClaimed(identifier.scheme(), identifier.value()))
                .findFirst()
                .map(identifier -> new PropertyRefusal.IdentifierIsTaken(identifier.scheme(), identifier.value()));
    }

    private static Set<Identifier> everStated(PropertyState of) {
        return of.identifiers().facts().stream()
                .flatMap(fact -> fact.stated().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Rule J2; what else is corrected touches no code. */
    private Optional<Refusal> wrongPlace(PropertyState after) {
        PropertyStatement latest = PropertyStatement.latestOf(after);
        PropertyStatement before = PropertyStatement.latestOf(state());
        boolean isSame = !state().isRetired()
                && latest.identifiers().equals(before.identifiers())
                && Objects.equals(latest.parent(), before.parent());
        return isSame
                ? Optional.empty()
                : Optional.ofNullable(PropertyDecider.wrongPlace(
                                property,
                                PropertyDecider.kindOf(after),
                                latest.identifiers(),
                                latest.parent(),
                                proceedings()))
                        .or(() -> PropertyDecider.wrongAbove(property, latest.identifiers(), proceedings()));
    }

    @Override
    protected List<Warning> warnings(PropertyState after) {
        List<Identifier> latest = PropertyStatement.latestOf(after).identifiers();
        return latest.equals(PropertyStatement.latestOf(state()).identifiers())
                ? List.of()
                : PropertyDecider.warnings(latest);
    }

    @Override
    protected PropertyEvent requested(
            CorrectionRequest<PropertyReplacement> command,
            @Nullable LegalDate day,
            Digest shown,
            List<Warning> warnings) {
        return new PropertyEvent.CorrectionRequested(
                property,
                proceedings().act(warnings),
                day,
                command.correction(),
                command.terms(),
                command.replacement(),
                shown);
    }

    @Override
    protected PropertyEvent approved(
            CorrectionStep command,
            Corrigendum<PropertyState, PropertyReplacement> corrigendum,
            PropertyState after,
            List<Warning> warnings) {
        return new PropertyEvent.CorrectionApproved(
                property,
                proceedings().act(warnings),
                command.effectiveOn(),
                command.correction(),
                corrigendum.terms(),
                corrigendum.replacement(),
                PropertyCorrections.better(state(), corrigendum),
                PropertyStatement.standingOf(after));
    }

    @Override
    protected PropertyEvent returned(CorrectionStep command) {
        return new PropertyEvent.CorrectionReturned(
                property, proceedings().act(), command.effectiveOn(), command.correction());
    }

    @Override
    protected PropertyEvent withdrawn(CorrectionStep command) {
        return new PropertyEvent.CorrectionWithdrawn(
                property, proceedings().act(), command.effectiveOn(), command.correction());
    }
}
