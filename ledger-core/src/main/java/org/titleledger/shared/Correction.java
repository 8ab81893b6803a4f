package org.titleledger.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A correction of an act that was approved (rules C1, C2). Nothing is edited: it stands in the timeline beside what it
 * corrects, and counts from its own place in the log on.
 *
 * @param <F> what a fact of the timeline states
 */
public sealed interface Correction<F> {

    /** The kinds of correction, as rule C1 tells them apart. */
    enum Kind {
        /** 笔误更正: the paper was right, the entry wrong; the fact stands as corrected. */
        CLERICAL,
        /** 以新代旧: a better document; a new fact from its own, later day, the old one until then. */
        SUPERSEDED,
        /** 自始无效: the fact never held. */
        ANNULLED,
        /** 存疑: nothing changes, the days are marked. */
        DISPUTED
    }

    /** The act of the approval: by it the correction is known, and can itself be corrected. */
    ActId act();

    /** The act that is corrected. */
    ActId target();

    /** Its place in the log, behind what it corrects. */
    long place();

    /**
     * What a clerical correction overwrites, and nothing else (rule C3).
     *
     * @param <F> what a fact states
     */
    interface Change<F> {

        /**
         * The fact as it should have been entered.
         *
         * @throws InvalidValue when no such fact can be
         */
        F applyTo(F stated);

        /** The day it should have been entered with; {@code null} where that was right. */
        @Nullable
        Redating redating();
    }

    /**
     * Another day.
     *
     * @param effectiveOn from when the fact holds; {@code null} for unknown
     */
    record Redating(@Nullable LegalDate effectiveOn) {}

    /** 笔误更正. */
    record Clerical<F>(ActId act, ActId target, long place, Change<F> change) implements Correction<F> {}

    /**
     * 以新代旧.
     *
     * @param stated the new fact, whole
     * @param effectiveOn from when it holds
     */
    record Superseding<F>(ActId act, ActId target, long place, F stated, LegalDate effectiveOn)
            implements Correction<F> {}

    /** 自始无效. On another correction it takes that out. */
    record Annulling<F>(ActId act, ActId target, long place) implements Correction<F> {}

    /**
     * 存疑.
     *
     * @param from the first day that is in doubt; {@code null} for all days of the fact
     * @param until the first day that no longer is; {@code null} for none
     */
    record Disputing<F>(
            ActId act,
            ActId target,
            long place,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements Correction<F> {

        /** Whether a day is in doubt; {@code null} is the time before any known day. */
        boolean covers(@Nullable LocalDate day) {
            boolean begun = from == null || (day != null && !day.isBefore(from));
            return begun && (until == null || day == null || day.isBefore(until));
        }
    }

    /** That it was made, in a timeline into which it is folded already: of all kinds only a doubt still shows. */
    default <G> Correction<G> told() {
        return switch (this) {
            case Clerical<F> c ->
                new Clerical<>(c.act(), c.target(), c.place(), c.isAnotherFact() ? new Elsewhere<>() : new Nothing<>());
            case Superseding<F> c -> new Clerical<>(c.act(), c.target(), c.place(), new Elsewhere<>());
            case Annulling<F> c -> new Annulling<>(c.act(), c.target(), c.place());
            case Disputing<F> c -> new Disputing<>(c.act(), c.target(), c.place(), c.from(), c.until());
        };
    }

    /** Overwrites nothing. */
    record Nothing<F>() implements Change<F> {

        @Override
        public F applyTo(F stated) {
            return stated;
        }

        @Override
        public @Nullable Redating redating() {
            return null;
        }
    }

    /** Whether it is a fact of its own, so that what is said of it is not said of what it corrects. */
    default boolean isAnotherFact() {
        return this instanceof Superseding<F>
                || (this instanceof Clerical<F> clerical && clerical.change() instanceof Elsewhere<F>);
    }

    /** Overwrites nothing here: it stands for a better fact, which is told among the others. */
    record Elsewhere<F>() implements Change<F> {

        @Override
        public F applyTo(F stated) {
            return stated;
        }

        @Override
        public @Nullable Redating redating() {
            return null;
        }
    }
}
