package org.titleledger.division;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Timeline;
import org.titleledger.title.Restriction;
import org.titleledger.title.RestrictionAct.Imposed;
import org.titleledger.title.RestrictionId;
import org.titleledger.title.Right;
import org.titleledger.title.TitleCommand.ImposeRestriction;
import org.titleledger.title.TitleCommand.ReleaseRestriction;

/**
 * Mortgages, objections and advance notices lie on every new property whose right they lay on; of a seal there is none
 * (担保制度司法解释 Art. 38, 41).
 */
final class Burdens implements Aspect {

    /** A restriction as it stands when its property ends. */
    private record Burden(Old old, RestrictionId id, Restriction restriction, Imposed imposed) {}

    private final Plan plan;
    private final Means means;
    private final List<Burden> burdens = new ArrayList<>();

    Burdens(Plan plan, Means means) {
        this.plan = plan;
        this.means = means;
        for (Old old : plan.olds()) {
            for (Map.Entry<RestrictionId, Restriction> entry :
                    old.title().restrictions().entrySet()) {
                if (entry.getValue().endsAfter(plan.day())) {
                    imposed(old, entry.getKey())
                            .ifPresent(
                                    imposed -> burdens.add(new Burden(old, entry.getKey(), entry.getValue(), imposed)));
                }
            }
        }
    }

    private static Optional<Imposed> imposed(Old old, RestrictionId id) {
        return old.title().restrictionActs().getOrDefault(id, Timeline.empty()).facts().stream()
                .map(fact -> fact.stated())
                .filter(Imposed.class::isInstance)
                .map(Imposed.class::cast)
                .findFirst();
    }

    /** One that nothing carries, and one that begins only later: it is recorded where it lies then. */
    @Override
    public Optional<Refusal> refusal() {
        return burdens.stream()
                .filter(burden -> !burden.restriction.from().isBefore(plan.day())
                        || plan.parts().stream().noneMatch(part -> liesOn(burden, part)))
                .findFirst()
                .map(burden -> new DivisionRefusal.RestrictionIsNotAccountedFor(burden.id));
    }

    private static boolean liesOn(Burden burden, Part part) {
        return burden.restriction.right() == null || on(burden, part) != null;
    }

    /** The right of a new property that it lies on; {@code null} for all. */
    private static @Nullable Right on(Burden burden, Part part) {
        Right right = burden.restriction.right();
        return right == null
                ? null
                : part.titles().stream()
                        .filter(title -> title.carries(right))
                        .map(CarriedTitle::right)
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public List<LedgerCommand> steps() {
        List<LedgerCommand> steps = new ArrayList<>();
        for (Burden burden : burdens) {
            plan.parts().stream()
                    .filter(part -> liesOn(burden, part))
                    .forEach(part -> steps.add(imposition(burden, part)));
            steps.add(new ReleaseRestriction(burden.old.id(), plan.effectiveOn(), burden.id));
        }
        return steps;
    }

    private ImposeRestriction imposition(Burden burden, Part part) {
        return new ImposeRestriction(
                part.property(),
                plan.effectiveOn(),
                new RestrictionId(means.fresh().get()),
                burden.restriction.kind(),
                burden.imposed.sealType(),
                burden.imposed.authority(),
                burden.imposed.documentNumber(),
                burden.restriction.party(),
                on(burden, part),
                burden.restriction.until());
    }
}
