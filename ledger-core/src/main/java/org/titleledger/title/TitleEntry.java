package org.titleledger.title;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on the timeline of one right: what it is from a day on, or that it ended. */
public sealed interface TitleEntry {

    /**
     * The right is this.
     *
     * @param from who held it before, as the act says; nobody where it names nobody
     * @param instrument by what it moved; {@code null} where the act does not say
     */
    record Stated(
            TitleFact fact, List<Holder> from, @Nullable Instrument instrument) implements TitleEntry {
        public Stated {
            from = List.copyOf(from);
        }

        /** A fact of which nobody says where it comes from. */
        public Stated(TitleFact fact) {
            this(fact, List.of(), null);
        }
    }

    /** The right ended (rule E5). */
    record Ended(Cause cause) implements TitleEntry {}

    /** By what a right ends. */
    enum Cause {
        /** 注销. */
        CANCELLED,
        /** 灭失. */
        DESTROYED,
        /** 收回 (土地管理法 58). */
        TAKEN_BACK,
        /** 因分割、合并转入新单元: it goes on in the properties that this one became. */
        CARRIED_OVER
    }
}
