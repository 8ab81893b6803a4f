package org.titleledger.property;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.property.PropertyCommand.DescribeProperty;
import org.titleledger.property.PropertyCommand.FormProperty;
import org.titleledger.property.PropertyCommand.PlaceProperty;
import org.titleledger.property.PropertyCommand.RecordAreas;
import org.titleledger.property.PropertyCommand.RecordIdentifiers;
import org.titleledger.property.PropertyCommand.RegisterProperty;
import org.titleledger.shared.Decider;
import org.titleledger.shared.Decision;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Warning;

/** The decisions on a property itself. */
public final class PropertyDecider implements Decider<PropertyCommand, PropertyEvent, PropertyState> {

    @Override
    public StreamKind<PropertyState, PropertyEvent> stream() {
        return PropertyState.STREAM;
    }

    @Override
    public Class<PropertyCommand> commands() {
        return PropertyCommand.class;
    }

    @Override
    public Decision<? extends PropertyEvent> decide(
            PropertyState state, PropertyCommand command, Proceedings proceedings) {
        if (command instanceof RegisterProperty register) {
            return register(state, register, proceedings);
        }
        Optional<Refusal> closed = refusalOfUse(state, command.property());
        if (closed.isPresent()) {
            return Decision.refuse(closed.get());
        }
        return switch (command) {
            case RegisterProperty register -> throw new IllegalStateException("decided above: " + register);
            case DescribeProperty describe -> describe(state, describe, proceedings);
            case RecordIdentifiers identifiers -> identify(state, identifiers, proceedings);
            case RecordAreas areas -> measure(state, areas, proceedings);
            case PlaceProperty place -> place(state, place, proceedings);
            case FormProperty form ->
                Decision.accept(
                        new PropertyEvent.Formed(form.property(), proceedings.act(), form.effectiveOn(), form.from()));
            case PropertyCommand.OfCorrection correction -> corrections(state, correction, proceedings);
        };
    }

    private static Decision<PropertyEvent> corrections(
            PropertyState state, PropertyCommand.OfCorrection command, Proceedings proceedings) {
        PropertyCorrectionDecisions decisions = new PropertyCorrectionDecisions(state, command.property(), proceedings);
        return switch (command) {
            case PropertyCommand.CorrectProperty c -> decisions.request(c);
            case PropertyCommand.DecidePropertyCorrection c -> decisions.decide(c);
        };
    }

    /** Why nothing can be recorded on a property: it is unknown or retired. Other features ask this of their property. */
    public static Optional<Refusal> refusalOfUse(PropertyState state, PropertyId property) {
        return refusalOfCorrection(state, property)
                .or(() -> state.isRetired()
                        ? Optional.of(new PropertyRefusal.PropertyIsRetired(property))
                        : Optional.empty());
    }

    /** Why nothing can be corrected on a property: what was recorded wrongly is so after its end as well. */
    public static Optional<Refusal> refusalOfCorrection(PropertyState state, PropertyId property) {
        return state.isRegistered() ? Optional.empty() : Optional.of(new PropertyRefusal.PropertyNotFound(property));
    }

    private static Decision<PropertyEvent.Registered> register(
            PropertyState state, RegisterProperty command, Proceedings proceedings) {
        if (state.isRegistered()) {
            return Decision.refuse(new PropertyRefusal.PropertyIsRegisteredAlready(command.property()));
        }
        Refusal wrong = proceedings.refusalOfFuture(command.effectiveOn()).orElse(null);
        if (wrong == null) {
            wrong = wrongAreas(command.areas());
        }
        if (wrong == null) {
            wrong = wrongIdentifiers(command.kind(), command.identifiers());
        }
        if (wrong == null) {
            wrong = wrongPlace(
                    command.property(), command.kind(), command.identifiers(), command.parent(), proceedings);
        }
        return wrong != null
                ? Decision.refuse(wrong)
                : Decision.accept(new PropertyEvent.Registered(
                        command.property(),
                        proceedings.act(warnings(command.identifiers())),
                        command.effectiveOn(),
                        command.kind(),
                        command.description(),
                        command.parent(),
                        command.identifiers(),
                        command.areas()));
    }

    private static Decision<PropertyEvent.Described> describe(
            PropertyState state, DescribeProperty command, Proceedings proceedings) {
        return wrongDate(state.descriptions(), command, command.effectiveOn(), proceedings)
                .<Decision<PropertyEvent.Described>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new PropertyEvent.Described(
                        command.property(), proceedings.act(), command.effectiveOn(), command.description())));
    }

    private static Decision<PropertyEvent.IdentifiersRecorded> identify(
            PropertyState state, RecordIdentifiers command, Proceedings proceedings) {
        Refusal wrong = wrongDate(state.identifiers(), command, command.effectiveOn(), proceedings)
                .orElse(null);
        PropertyKind kind = kindOf(state);
        if (wrong == null) {
            wrong = wrongIdentifiers(kind, command.identifiers());
        }
        boolean isLatest = isLatest(state.identifiers(), command.effectiveOn());
        if (wrong == null && isLatest) {
            wrong = wrongPlace(
                    command.property(),
                    kind,
                    command.identifiers(),
                    state.parent().orElse(null),
                    proceedings);
        }
        if (wrong == null && isLatest) {
            wrong = wrongAbove(command.property(), command.identifiers(), proceedings)
                    .orElse(null);
        }
        return wrong != null
                ? Decision.refuse(wrong)
                : Decision.accept(new PropertyEvent.IdentifiersRecorded(
                        command.property(),
                        proceedings.act(warnings(command.identifiers())),
                        command.effectiveOn(),
                        command.identifiers()));
    }

    private static Decision<PropertyEvent.AreasRecorded> measure(
            PropertyState state, RecordAreas command, Proceedings proceedings) {
        Refusal wrong = wrongDate(state.areas(), command, command.effectiveOn(), proceedings)
                .orElseGet(() -> wrongAreas(command.areas()));
        return wrong != null
                ? Decision.refuse(wrong)
                : Decision.accept(new PropertyEvent.AreasRecorded(
                        command.property(), proceedings.act(), command.effectiveOn(), command.areas()));
    }

    private static Decision<PropertyEvent.Placed> place(
            PropertyState state, PlaceProperty command, Proceedings proceedings) {
        Refusal wrong = wrongDate(state.parents(), command, command.effectiveOn(), proceedings)
                .orElse(null);
        boolean standsThere = state.parents()
                .preceding(command.effectiveOn())
                .filter(fact -> command.parent().equals(fact.stated().on()))
                .isPresent();
        if (wrong == null && standsThere) {
            wrong = new PropertyRefusal.PropertyStandsThereAlready(command.parent());
        }
        if (wrong == null) {
            wrong = isLatest(state.parents(), command.effectiveOn())
                    ? wrongPlace(command.property(), kindOf(state), latest(state), command.parent(), proceedings)
                    : wrongParent(
                            kindOf(state),
                            command.parent(),
                            proceedings.read(
                                    PropertyState.STREAM, command.parent().value()),
                            false);
        }
        return wrong != null
                ? Decision.refuse(wrong)
                : Decision.accept(new PropertyEvent.Placed(
                        command.property(), proceedings.act(), command.effectiveOn(), command.parent()));
    }

    private static List<Identifier> latest(PropertyState state) {
        return state.identifiers().latest().map(Timeline.Fact::stated).orElse(List.of());
    }

    /** Whether what is recorded from a day on is what holds now: codes of the past fitted what there was then (rule J2). */
    private static boolean isLatest(Timeline<?> timeline, @Nullable LegalDate effectiveOn) {
        return timeline.following(effectiveOn).isEmpty();
    }

    private static Optional<Refusal> wrongDate(
            Timeline<?> timeline, PropertyCommand command, @Nullable LegalDate effectiveOn, Proceedings proceedings) {
        return effectiveOn == null && timeline.hasUndated()
                ? Optional.of(new PropertyRefusal.PropertyHasAnUndatedStatementAlready(command.property()))
                : proceedings.refusalOfFuture(effectiveOn);
    }

    static @Nullable Refusal wrongAreas(List<Area> areas) {
        Set<String> seen = new HashSet<>();
        for (Area area : areas) {
            String what = area.kind() + " " + area.part();
            if (!seen.add(what)) {
                return new PropertyRefusal.PropertyStatesSomethingTwice(what);
            }
        }
        return null;
    }

    static @Nullable Refusal wrongIdentifiers(PropertyKind kind, List<Identifier> identifiers) {
        Set<Identifier> seen = new HashSet<>();
        List<UnitCode> codes = new ArrayList<>();
        for (Identifier identifier : identifiers) {
            if (!seen.add(identifier)) {
                return new PropertyRefusal.PropertyStatesSomethingTwice(identifier.value());
            }
            PropertyState.unitCodeAmong(List.of(identifier)).ifPresent(codes::add);
        }
        if (codes.size() > 1) {
            return new PropertyRefusal.PropertyHasTwoUnitCodes();
        }
        return codes.stream()
                .filter(code -> code.kind() != kind)
                .findFirst()
                .map(code -> new PropertyRefusal.UnitCodeIsOfAnotherKind(code.text(), kind))
                .orElse(null);
    }

    static @Nullable Refusal wrongPlace(
            PropertyId property,
            PropertyKind kind,
            List<Identifier> identifiers,
            @Nullable PropertyId parent,
            Proceedings proceedings) {
        if (parent == null) {
            return null;
        }
        PropertyState below = proceedings.read(PropertyState.STREAM, parent.value());
        Refusal wrong = wrongParent(kind, parent, below, false);
        return wrong != null
                ? wrong
                : new CodeHierarchy(proceedings)
                        .wrongOn(property, PropertyState.unitCodeAmong(identifiers), below)
                        .orElse(null);
    }

    /** @param ended whether it is about a property that has ended, as what it stood on may have, too */
    static @Nullable Refusal wrongParent(PropertyKind kind, PropertyId parent, PropertyState below, boolean ended) {
        PropertyKind belowKind = below.kind();
        if (belowKind == null || (below.isRetired() && !ended)) {
            return new PropertyRefusal.ParentIsUnknown(parent);
        }
        return kind.standsOn().filter(belowKind::equals).isEmpty()
                ? new PropertyRefusal.PropertyCannotStandThere(kind, belowKind)
                : null;
    }

    /** The codes of what stands on the property have to fit its new code as well. */
    static Optional<Refusal> wrongAbove(PropertyId property, List<Identifier> identifiers, Proceedings proceedings) {
        return PropertyState.unitCodeAmong(identifiers)
                .flatMap(code -> new CodeHierarchy(proceedings).wrongAbove(property, code));
    }

    static List<Warning> warnings(List<Identifier> identifiers) {
        List<Warning> warnings = new ArrayList<>();
        PropertyState.unitCodeAmong(identifiers).ifPresent(code -> {
            if (!code.hasKnownDivision()) {
                warnings.add(
                        Warning.of("property.division-is-unknown", code.text().substring(0, 6)));
            }
            if (code.isVirtual()) {
                warnings.add(Warning.of("property.unit-code-is-virtual", code.text()));
            }
        });
        return warnings;
    }

    /**
     * What a property is.
     *
     * @throws IllegalStateException when it is not registered
     */
    public static PropertyKind kindOf(PropertyState state) {
        PropertyKind kind = state.kind();
        if (kind == null) {
            throw new IllegalStateException("decided on a property that is not registered");
        }
        return kind;
    }
}
