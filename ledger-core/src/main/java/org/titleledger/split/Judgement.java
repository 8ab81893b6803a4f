package org.titleledger.split;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.split.SplitTitle.Finding;
import org.titleledger.split.SplitTitle.SplitHolder;
import org.titleledger.title.Holder;
import org.titleledger.title.Right;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleStatus;

/** The causes of one property on one day (rule I3). */
final class Judgement {

    private final LocalDate day;
    private final Subject subject;
    private final Known known;
    private final PartyId bureau;
    private final Expected expected;

    private Judgement(LocalDate day, Subject subject, Known known, PartyId bureau) {
        this.day = day;
        this.subject = subject;
        this.known = known;
        this.bureau = bureau;
        this.expected = new Expected(subject, known, day);
    }

    /** Nothing when the property is not in the bureau's custody, is retired, or has no cause. */
    static Optional<Finding> on(LocalDate day, Subject subject, Known known) {
        return known.bureauOn(day)
                .filter(bureau -> !subject.isRetiredOn(day))
                .filter(bureau -> custodian(day, subject, known).equals(Optional.of(bureau)))
                .map(bureau -> new Judgement(day, subject, known, bureau))
                .flatMap(Judgement::finding);
    }

    /** Rule I1: a unit without custody of its own takes its building's. */
    private static Optional<PartyId> custodian(LocalDate day, Subject subject, Known known) {
        return subject.custodianOn(day).or(() -> switch (subject.kind()) {
            case PARCEL, BUILDING -> Optional.empty();
            case BUILDING_UNIT -> known.belowOn(subject, day).flatMap(building -> building.custodianOn(day));
        });
    }

    private Optional<Finding> finding() {
        List<TitleFact> facts = expected.facts();
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        if (facts.isEmpty()) {
            causes.add(Cause.UNREGISTERED);
        }
        facts.forEach(fact -> judge(fact, causes));
        if (isApart()) {
            causes.add(Cause.LAND_AND_BUILDING_APART);
        }
        return causes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(causes, holders(facts), Papers.of(subject, known, day)));
    }

    private void judge(TitleFact fact, Set<Cause> causes) {
        if (fact.status() == TitleStatus.FILED) {
            causes.add(Cause.FILED_ONLY);
        }
        for (Holder holder : fact.holders()) {
            if (!holder.party().equals(bureau)) {
                if (!isAllowed(holder.party())) {
                    causes.add(Cause.HOLDER_NOT_BUREAU);
                }
                if (!known.isCoveredOn(holder.party(), day)) {
                    causes.add(Cause.HOLDER_DISSOLVED);
                }
            }
        }
    }

    /** Rule H3; the exceptions of the property whose title is judged count. */
    private boolean isAllowed(PartyId holder) {
        List<org.titleledger.title.ExceptionCase> exceptions = new ArrayList<>(subject.exceptions());
        exceptions.addAll(expected.titled().exceptions());
        return exceptions.stream().anyMatch(exception -> exception.allows(holder, day));
    }

    /** The building's own ownership and the parcel's land use right, both recorded, in different hands or shares. */
    private boolean isApart() {
        return subject.kind() == PropertyKind.BUILDING
                && expected.fact(subject, Right.BUILDING_OWNERSHIP)
                        .flatMap(house -> expected.landUnder(subject)
                                .map(land -> !new HashSet<>(house.holders()).equals(new HashSet<>(land.holders()))))
                        .orElse(false);
    }

    private List<SplitHolder> holders(List<TitleFact> facts) {
        List<SplitHolder> holders = new ArrayList<>();
        facts.stream()
                .flatMap(fact -> fact.holders().stream())
                .distinct()
                .forEach(holder -> holders.add(new SplitHolder(
                        holder.party(),
                        holder.share(),
                        known.estate(holder.party()).isDissolvedOn(day))));
        return holders;
    }
}
