package org.titleledger.party;

import java.util.List;

/** An act on the end of a party; each adds to those before it. */
public sealed interface PartyEnd {

    /** Who takes over which share of the estate, as the act says. */
    List<Successor> successors();

    /** The party ceased to exist; successors may be named at once. */
    record Dissolved(List<Successor> successors) implements PartyEnd {
        public Dissolved {
            successors = List.copyOf(successors);
        }
    }

    /** Successors became known later. */
    record Succeeded(List<Successor> successors) implements PartyEnd {
        public Succeeded {
            successors = List.copyOf(successors);
        }
    }

    /** The same act with other successors. */
    default PartyEnd naming(List<Successor> others) {
        return switch (this) {
            case Dissolved dissolved -> new Dissolved(others);
            case Succeeded succeeded -> new Succeeded(others);
        };
    }
}
