package org.titleledger.party;

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

/** Axon's shell of one stream of parties. */
@AggregateRoot(type = "party")
final class Party extends Shell<PartyState, PartyEvent> {

    Party() {
        super(PartyState.STREAM);
    }

    @CommandHandler(commandName = "party")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<? extends LedgerEvent> handle(Asked asked, Deciders deciders) {
        return decide(asked, deciders);
    }

    @EventSourcingHandler
    void on(PartyEvent event) {
        remember(event);
    }
}
