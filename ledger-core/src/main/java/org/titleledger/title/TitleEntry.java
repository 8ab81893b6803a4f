package org.titleledger.title;

/** What stands on the timeline of one right: what it is from a day on, or that it ended. */
public sealed interface TitleEntry {

    /** The right is this. */
    record Stated(TitleFact fact) implements TitleEntry {}

    /** The right ended (rule E5). */
    record Ended(Cause cause) implements TitleEntry {}

    /** By what a right ends. */
    enum Cause {
        /** 注销. */
        CANCELLED,
        /** 灭失. */
        DESTROYED,
        /** 收回 (土地管理法 58). */
        TAKEN_BACK
    }
}
