package org.titleledger.occupancy;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.titleledger.shared.Asked;
import org.titleledger.shared.Deciders;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.Shell;

/** Axon's shell of one stream of occupancy. */
@AggregateRoot(type = "occupancy")
final class Occupancy extends Shell<OccupancyState, OccupancyEvent> {

    Occupancy() {
        super(OccupancyState.STREAM);
    }

    @CommandHandler(commandName = "occupancy")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<? extends LedgerEvent> handle(Asked asked, Deciders deciders) {
        return decide(asked, deciders);
    }

    @EventSourcingHandler
    void on(OccupancyEvent event) {
        remember(event);
    }
}
