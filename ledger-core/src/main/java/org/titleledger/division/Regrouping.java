package org.titleledger.division;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.property.PropertyCommand.FormProperty;
import org.titleledger.property.PropertyCommand.RegisterProperty;
import org.titleledger.property.PropertyDecider;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.retirement.RetirementCommand.ReplaceProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Steps;
import org.titleledger.title.Instrument;
import org.titleledger.title.Seals;

/** Plans how properties become others, and refuses what would lose anything of theirs. */
final class Regrouping {

    private final Plan plan;
    private final Proceedings proceedings;
    private final Titles titles;
    private final List<Aspect> aspects;

    Regrouping(
            List<PropertyId> sources,
            List<Part> parts,
            List<EndedTitle> ended,
            LegalDate effectiveOn,
            Instrument instrument,
            Means means) {
        this.proceedings = means.proceedings();
        List<Old> olds =
                sources.stream().map(source -> Old.of(source, proceedings)).toList();
        this.plan = new Plan(olds, parts, ended, effectiveOn, instrument);
        this.titles = new Titles(plan);
        this.aspects = List.of(
                new Standing(plan, proceedings),
                titles,
                new Burdens(plan, means),
                new Keeping(plan),
                new Uses(plan, means));
    }

    Steps steps() {
        Optional<Refusal> refusal = wrongSource()
                .or(() -> proceedings.refusalOfFuture(plan.effectiveOn()))
                .or(this::unproved)
                .or(this::wrongKinds)
                .or(this::underWay)
                .or(() -> aspects.stream()
                        .flatMap(aspect -> aspect.refusal().stream())
                        .findFirst());
        return refusal.<Steps>map(Steps.Refused::new).orElseGet(() -> new Steps.Planned(planned()));
    }

    private Optional<Refusal> wrongSource() {
        return plan.olds().stream()
                .flatMap(old -> PropertyDecider.refusalOfUse(old.property(), old.id()).stream())
                .findFirst();
    }

    private Optional<Refusal> unproved() {
        return proceedings.documents().isEmpty() ? Optional.of(new ActRefusal.NeedsADocument()) : Optional.empty();
    }

    private Optional<Refusal> wrongKinds() {
        Set<@Nullable PropertyKind> kinds = new HashSet<>();
        plan.olds().forEach(old -> kinds.add(old.property().kind()));
        return kinds.size() > 1 ? Optional.of(new DivisionRefusal.KindsDiffer()) : Optional.empty();
    }

    /** What is sealed or in doubt is not regrouped (rule G2). */
    private Optional<Refusal> underWay() {
        Seals seals = new Seals(plan.day(), proceedings);
        return plan.olds().stream()
                .flatMap(old -> Stream.concat(
                        old.isBeingCorrected()
                                ? Stream.of(new DivisionRefusal.CorrectionIsUnderWay(old.id()))
                                : Stream.empty(),
                        seals.against(old.id()).stream()))
                .findFirst();
    }

    private List<LedgerCommand> planned() {
        List<LedgerCommand> steps = new ArrayList<>();
        plan.parts().forEach(part -> steps.add(registration(part)));
        plan.parts()
                .forEach(
                        part -> steps.add(new FormProperty(part.property(), plan.effectiveOn(), Old.ids(plan.olds()))));
        aspects.forEach(aspect -> steps.addAll(aspect.steps()));
        plan.olds()
                .forEach(old -> steps.add(
                        new ReplaceProperty(old.id(), plan.effectiveOn(), plan.partIds(), titles.warnings(old))));
        return steps;
    }

    private RegisterProperty registration(Part part) {
        return new RegisterProperty(
                part.property(),
                plan.effectiveOn(),
                PropertyDecider.kindOf(plan.olds().getFirst().property()),
                part.description(),
                part.parent() != null ? part.parent() : commonParent(),
                part.identifiers(),
                part.areas());
    }

    private @Nullable PropertyId commonParent() {
        List<PropertyId> parents = plan.olds().stream()
                .flatMap(old -> old.property().parent().stream())
                .distinct()
                .toList();
        return parents.size() == 1 ? parents.getFirst() : null;
    }
}
