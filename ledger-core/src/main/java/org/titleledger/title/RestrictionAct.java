package org.titleledger.title;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;

/** An act on a restriction. What the restriction is follows from all of them, in the order in which they were recorded. */
public sealed interface RestrictionAct {

    /**
     * It was imposed.
     *
     * @param kind which
     * @param sealType of a seal, where the paper says
     * @param authority who imposed it
     * @param documentNumber the number of the paper
     * @param party in whose favour; {@code null} where none is named
     * @param right the right it lies on; {@code null} for all
     * @param until the first day on which it has lapsed; {@code null} for no end known
     */
    record Imposed(
            Restriction.Kind kind,
            Restriction.@Nullable SealType sealType,
            @Nullable String authority,
            @Nullable String documentNumber,
            @Nullable PartyId party,
            @Nullable Right right,
            @Nullable LocalDate until)
            implements RestrictionAct {

        public Imposed {
            if (sealType != null && kind != Restriction.Kind.SEAL) {
                throw new InvalidValue("seal-type.of-no-seal", kind);
            }
        }
    }

    /** The act that imposed; none when it is annulled. */
    static Optional<Fact<RestrictionAct>> imposing(Timeline<RestrictionAct> acts) {
        return acts.facts().stream()
                .filter(fact -> fact.stated() instanceof Imposed)
                .findFirst();
    }

    /** It holds until another day. */
    record Renewed(LocalDate until) implements RestrictionAct {}

    /** It no longer holds. */
    record Released() implements RestrictionAct {}
}
