package org.titleledger.chain;

/** What is looked for in a chain of title. Names are stable: they are stored and asked for. */
public enum Check {
    /** The act names a giver that did not hold the right before (H1 for titles). */
    GRANTOR_IS_NOT_THE_HOLDER(Severity.ERROR),
    /** The act rests on one that was annulled since: what annulled it says so, the later link stays (rule C4). */
    RESTS_ON_AN_ANNULLED_ACT(Severity.ERROR),
    /** The right moved after it had ended (rule E5). */
    MOVED_AFTER_ITS_END(Severity.ERROR),
    /**
     * A division or merger carried the right over, and what it recorded was annulled since: the right is ended in the old
     * property and missing in the new one, or the other way round.
     */
    LEFT_BEHIND_BY_A_DIVISION(Severity.ERROR),
    /** Two acts state different holders from the same day: one of them has no day of its own (rule B6). */
    OVERLAP(Severity.ERROR),
    /** The right came back to somebody who had given it away. */
    CYCLE(Severity.WARNING),
    /** Two acts record one and the same deed. */
    RECORDED_TWICE(Severity.WARNING),
    /** Holders changed, and no act says from whom the right came. */
    UNEXPLAINED(Severity.WARNING),
    /** The first recorded act names a giver, whose own title is not recorded. */
    BEGINS_IN_THE_MIDDLE(Severity.NOTICE),
    /** Days of the act are not known: its place in the chain is a guess. */
    UNDATED(Severity.NOTICE);

    /** How much a title rests on it. */
    public enum Severity {
        /** The chain is broken here. */
        ERROR,
        /** It may be right, and needs somebody's look. */
        WARNING,
        /** It is as old papers are. */
        NOTICE
    }

    private final Severity severity;

    Check(Severity severity) {
        this.severity = severity;
    }

    /** How much a title rests on it. */
    public Severity severity() {
        return severity;
    }
}
