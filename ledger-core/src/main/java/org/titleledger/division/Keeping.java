package org.titleledger.division;

import java.util.List;
import java.util.Optional;
import org.titleledger.custody.CustodyCommand.HandOver;
import org.titleledger.party.PartyId;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.Refusal;

/** Whoever keeps the old ones keeps the new ones (rule H1). */
final class Keeping implements Aspect {

    private final Plan plan;
    private final List<PartyId> custodians;

    Keeping(Plan plan) {
        this.plan = plan;
        this.custodians = plan.olds().stream()
                .flatMap(old -> old.custodian(plan.day()).stream())
                .distinct()
                .toList();
    }

    @Override
    public Optional<Refusal> refusal() {
        return plan.olds().stream()
                .filter(old -> old.isHandedOverFrom(plan.day()))
                .findFirst()
                .<Refusal>map(old -> new DivisionRefusal.CustodyChangesLater(old.id()))
                .or(() -> custodians.size() > 1
                        ? Optional.of(new DivisionRefusal.CustodiansDiffer(custodians.get(0), custodians.get(1)))
                        : Optional.empty());
    }

    @Override
    public List<LedgerCommand> steps() {
        return custodians.stream()
                .flatMap(custodian -> plan.parts().stream()
                        .<LedgerCommand>map(part -> new HandOver(part.property(), plan.effectiveOn(), null, custodian)))
                .toList();
    }
}
