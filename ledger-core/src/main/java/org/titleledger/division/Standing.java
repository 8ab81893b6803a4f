package org.titleledger.division;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.titleledger.property.PropertyCommand.PlaceProperty;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;

/** What stands on what ends stands on one of the new ones. */
final class Standing implements Aspect {

    private final Plan plan;
    private final Set<PropertyId> above = new LinkedHashSet<>();

    Standing(Plan plan, Proceedings proceedings) {
        this.plan = plan;
        for (Old old : plan.olds()) {
            for (UUID id : new TreeSet<>(proceedings.standingOn(old.id().value()))) {
                if (!proceedings.read(PropertyState.STREAM, id).isRetired()) {
                    above.add(new PropertyId(id));
                }
            }
        }
    }

    @Override
    public Optional<Refusal> refusal() {
        if (plan.isMerger()) {
            return Optional.empty();
        }
        List<PropertyId> placed =
                plan.parts().stream().flatMap(part -> part.standing().stream()).toList();
        return above.stream()
                .filter(id -> placed.stream().filter(id::equals).count() != 1)
                .findFirst()
                .<Refusal>map(DivisionRefusal.PropertyAboveIsNotAccountedFor::new)
                .or(() -> placed.stream()
                        .filter(id -> !above.contains(id))
                        .findFirst()
                        .map(DivisionRefusal.PropertyDoesNotStandThere::new));
    }

    @Override
    public List<LedgerCommand> steps() {
        List<LedgerCommand> steps = new ArrayList<>();
        for (Part part : plan.parts()) {
            (plan.isMerger() ? above : part.standing())
                    .forEach(id -> steps.add(new PlaceProperty(id, plan.effectiveOn(), part.property())));
        }
        return steps;
    }
}
