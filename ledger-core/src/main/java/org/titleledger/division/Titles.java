package org.titleledger.division;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Warning;
import org.titleledger.title.Holder;
import org.titleledger.title.Right;
import org.titleledger.title.TitleCommand.EndTitle;
import org.titleledger.title.TitleCommand.RecordTitle;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleStatus;

/** Every right that somebody holds goes on, with all who hold it and nobody else, or ends. */
final class Titles implements Aspect {

    /** A right as it is held when its property ends. */
    private record Held(Old old, Right right, TitleFact fact) {}

    private final Plan plan;
    private final List<Held> held;
    private final List<Held> carried;

    Titles(Plan plan) {
        this.plan = plan;
        this.held = plan.olds().stream()
                .flatMap(old -> Stream.of(Right.values())
                        .flatMap(right ->
                                old.title().held(right, plan.day()).stream().map(fact -> new Held(old, right, fact))))
                .toList();
        this.carried = held.stream().filter(one -> ending(one).isEmpty()).toList();
    }

    private Optional<EndedTitle> ending(Held one) {
        return plan.ended().stream()
                .filter(ended -> ended.property().equals(one.old.id()) && ended.right() == one.right)
                .findFirst();
    }

    @Override
    public Optional<Refusal> refusal() {
        return endsNothing()
                .or(() -> carried.stream().flatMap(one -> lost(one).stream()).findFirst())
                .or(() -> plan.parts().stream()
                        .flatMap(part -> part.titles().stream())
                        .flatMap(title -> unfounded(title).stream())
                        .findFirst());
    }

    private Optional<Refusal> endsNothing() {
        return plan.ended().stream()
                .filter(ended -> held.stream()
                        .noneMatch(one -> one.old.id().equals(ended.property()) && one.right == ended.right()))
                .findFirst()
                .map(ended -> new DivisionRefusal.RightIsNotHeld(ended.property(), ended.right()));
    }

    /** Neither a right nor a holder is left out. */
    private Optional<Refusal> lost(Held one) {
        List<CarriedTitle> carriers = carriers(one);
        if (carriers.isEmpty()) {
            return Optional.of(new DivisionRefusal.RightIsNotAccountedFor(one.old.id(), one.right));
        }
        return one.fact.holders().stream()
                .map(Holder::party)
                .filter(party ->
                        carriers.stream().noneMatch(title -> title.fact().isHeldBy(party)))
                .findFirst()
                .map(party -> new DivisionRefusal.HolderIsNotAccountedFor(one.old.id(), one.right, party));
    }

    private List<CarriedTitle> carriers(Held one) {
        return plan.parts().stream()
                .flatMap(part -> part.titles().stream())
                .filter(title -> title.fact().status() != TitleStatus.UNREGISTERED && title.carries(one.right))
                .toList();
    }

    /** Nothing is made out of nothing. */
    private Optional<Refusal> unfounded(CarriedTitle title) {
        if (title.fact().status() == TitleStatus.UNREGISTERED) {
            return Optional.empty();
        }
        List<Held> origins = origins(title);
        if (origins.isEmpty()) {
            return Optional.of(new DivisionRefusal.RightWasNotHeld(title.right()));
        }
        Set<PartyId> before = parties(origins);
        Optional<Refusal> stranger = title.fact().holders().stream()
                .map(Holder::party)
                .filter(party -> !before.contains(party))
                .findFirst()
                .map(party -> new DivisionRefusal.HolderIsNew(title.right(), party));
        return stranger.or(() -> otherStatus(title, origins));
    }

    /** As it was; of several the weakest. */
    private static Optional<Refusal> otherStatus(CarriedTitle title, List<Held> origins) {
        TitleStatus status = origins.stream().anyMatch(one -> one.fact.status() == TitleStatus.FILED)
                ? TitleStatus.FILED
                : TitleStatus.REGISTERED;
        return title.fact().status() == status
                ? Optional.empty()
                : Optional.of(new DivisionRefusal.StatusDiffers(title.right(), status));
    }

    private List<Held> origins(CarriedTitle title) {
        return carried.stream().filter(one -> title.carries(one.right)).toList();
    }

    private static Set<PartyId> parties(List<Held> held) {
        return held.stream()
                .flatMap(one -> one.fact.holders().stream())
                .map(Holder::party)
                .collect(Collectors.toSet());
    }

    @Override
    public List<LedgerCommand> steps() {
        List<LedgerCommand> steps = new ArrayList<>();
        for (Part part : plan.parts()) {
            part.titles()
                    .forEach(title -> steps.add(new RecordTitle(
                            part.property(),
                            plan.effectiveOn(),
                            title.right(),
                            completed(title.fact(), origins(title)),
                            from(origins(title)),
                            plan.instrument())));
        }
        for (Held one : held) {
            TitleEntry.Cause cause = ending(one).map(EndedTitle::cause).orElse(TitleEntry.Cause.CARRIED_OVER);
            steps.add(new EndTitle(one.old.id(), plan.effectiveOn(), one.right, cause));
        }
        return steps;
    }

    /** What nobody says anew of the land is as it was. */
    private static TitleFact completed(TitleFact fact, List<Held> origins) {
        return new TitleFact(
                fact.status(),
                fact.nature() != null ? fact.nature() : only(origins, TitleFact::nature),
                fact.coOwnership(),
                fact.holders(),
                fact.certificates(),
                fact.registeredOn(),
                fact.termEndsOn() != null ? fact.termEndsOn() : only(origins, TitleFact::termEndsOn),
                fact.ground(),
                fact.recordingNumber());
    }

    private static <V> @Nullable V only(List<Held> origins, Function<TitleFact, @Nullable V> field) {
        List<V> values = origins.stream()
                .flatMap(one -> Stream.ofNullable(field.apply(one.fact)))
                .distinct()
                .toList();
        return values.size() == 1 ? values.getFirst() : null;
    }

    /** With their shares, where one right goes on; of several each had its own. */
    private static List<Holder> from(List<Held> origins) {
        if (origins.size() == 1) {
            return origins.getFirst().fact.holders();
        }
        Map<PartyId, Holder> from = new LinkedHashMap<>();
        origins.stream()
                .flatMap(one -> one.fact.holders().stream())
                .forEach(holder -> from.putIfAbsent(holder.party(), new Holder(holder.party(), null)));
        return List.copyOf(from.values());
    }

    /** Whoever has another share of a part than of the whole is told so, and whoever needs an exception anew. */
    List<Warning> warnings(Old old) {
        List<Warning> warnings = new ArrayList<>();
        carried.stream()
                .filter(one -> one.old == old && carriers(one).stream().anyMatch(title -> differs(one, title)))
                .forEach(one -> warnings.add(Warning.of("division.shares-differ", one.right)));
        old.title().exceptions().values().stream()
                .filter(exception -> exception.allows(exception.holder(), plan.day()))
                .forEach(
                        exception -> warnings.add(Warning.of("division.exception-is-not-carried", exception.holder())));
        return warnings;
    }

    private static boolean differs(Held one, CarriedTitle title) {
        return !new HashSet<>(one.fact.holders())
                .equals(new HashSet<>(title.fact().holders()));
    }
}
