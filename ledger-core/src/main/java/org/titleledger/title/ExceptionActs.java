package org.titleledger.title;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;

/**
 * An exception, with the acts that allowed and ended it.
 *
 * @param asked what was asked for
 * @param from from when it was to hold
 * @param acts the approval, and ends
 */
public record ExceptionActs(ExceptionCase asked, LegalDate from, Timeline<ExceptionAct> acts) {

    /** An act on an exception. Only what was approved is one: a request allows nothing. */
    public sealed interface ExceptionAct {

        /**
         * It allows a holder.
         *
         * @param until the first day on which it no longer does; {@code null} for no end known
         */
        record Allowed(
                ExceptionCase.Article article,
                PartyId holder,
                @Nullable LocalDate until) implements ExceptionAct {}

        /** It no longer holds. */
        record Ended() implements ExceptionAct {}
    }

    /** Whether somebody approved it, whatever became of that. */
    public boolean isDecided() {
        return !acts.recorded().isEmpty();
    }

    ExceptionActs with(ExceptionAct act, LegalDate effectiveOn, ActId id) {
        return with(acts.with(act, effectiveOn, acts.nextPlace(), id));
    }

    ExceptionActs with(Timeline<ExceptionAct> others) {
        return new ExceptionActs(asked, from, others);
    }

    /** The fact that allows it; none before it is approved, and when that is annulled. */
    public Optional<Fact<ExceptionAct>> allowing() {
        return acts.facts().stream()
                .filter(fact -> fact.stated() instanceof ExceptionAct.Allowed)
                .findFirst();
    }

    /** The first of its ends. */
    public Optional<Fact<ExceptionAct>> end() {
        return acts.facts().stream()
                .filter(fact -> fact.stated() instanceof ExceptionAct.Ended)
                .findFirst();
    }

    /**
     * What it is now.
     *
     * @throws org.titleledger.shared.InvalidValue when no such exception can be
     */
    ExceptionCase now() {
        Fact<ExceptionAct> fact = allowing().orElse(null);
        if (fact == null || !(fact.stated() instanceof ExceptionAct.Allowed allowed)) {
            return asked;
        }
        LocalDate day = Restriction.day(fact.effectiveOn(), allowed.until());
        LocalDate end = end().map(Fact::from).orElse(null);
        return new ExceptionCase(
                allowed.article(), allowed.holder(), day, earlier(allowed.until(), end), asked.askedBy(), true);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
