package org.titleledger.planted.title;

import org.axonframework.modelling.command.AggregateLifecycle;

/** Breaks: a state knows no Axon. */
final class ImpureState {

    long version() {
        return AggregateLifecycle.getVersion();
    }
}
