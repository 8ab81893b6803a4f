package org.titleledger.api.benchmark;

import java.util.Set;

/** Which parts of a round are run; a run for the record has them all. */
record Parts(Set<String> names) {

    static final String ACTS = "acts";
    static final String BOTH_CLOCKS = "both-clocks";
    static final String CATCH_UP = "catch-up";
    static final String READS = "reads";
    static final String REBUILD = "rebuild";
    static final String START = "start";
    static final String WIDE = "wide";

    static Parts of(String list) {
        return new Parts(Set.of(list.split(",")));
    }

    boolean has(String name) {
        return names.contains("all") || names.contains(name);
    }
}
