package org.titleledger.occupancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;

/** An act on one use. */
public sealed interface UseAct {

    /**
     * It was assigned.
     *
     * @param occupant 使用单位
     * @param rooms the numbers of the rooms; {@code null} for the whole property
     * @param agreement 使用协议
     * @param certificate 分配使用凭证
     * @param until the first day on which it no longer holds; {@code null} for no end known
     * @param shared whether others may use the same rooms at the same time
     */
    record Assigned(
            PartyId occupant,
            @Nullable List<String> rooms,
            @Nullable String agreement,
            @Nullable String certificate,
            @Nullable LocalDate until,
            boolean shared)
            implements UseAct {
        public Assigned {
            rooms = rooms == null ? null : List.copyOf(rooms);
        }
    }

    /** It ended. */
    record Ended() implements UseAct {}

    /** The act that assigned; none when it is annulled. */
    static Optional<Fact<UseAct>> assigning(Timeline<UseAct> acts) {
        return acts.facts().stream()
                .filter(fact -> fact.stated() instanceof Assigned)
                .findFirst();
    }

    /** The first of the ends. */
    static Optional<Fact<UseAct>> ending(Timeline<UseAct> acts) {
        return acts.facts().stream()
                .filter(fact -> fact.stated() instanceof Ended)
                .findFirst();
    }

    /**
     * What acts make of a use; nothing when it is annulled.
     *
     * @throws InvalidValue when no such use can be
     */
    static Optional<Use> use(Timeline<UseAct> acts) {
        Fact<UseAct> fact = assigning(acts).orElse(null);
        if (fact == null || !(fact.stated() instanceof Assigned assigned)) {
            return Optional.empty();
        }
        LegalDate from = Required.value("effectiveOn", fact.effectiveOn());
        LocalDate end = ending(acts).map(Fact::from).orElse(null);
        LocalDate agreed = assigned.until();
        LocalDate until = end == null || (agreed != null && agreed.isBefore(end)) ? agreed : end;
        if (until != null && !until.isAfter(from.day())) {
            throw new InvalidValue("period.empty", from.day(), until);
        }
        return Optional.of(new Use(assigned.occupant(), assigned.rooms(), from, until, assigned.shared()));
    }
}
