package org.titleledger.title;

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

/** Axon's shell of one stream of the rights on properties. */
@AggregateRoot(type = "title")
final class Title extends Shell<TitleState, TitleEvent> {

    Title() {
        super(TitleState.STREAM);
    }

    @CommandHandler(commandName = "title")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<? extends LedgerEvent> handle(Asked asked, Deciders deciders) {
        return decide(asked, deciders);
    }

    @EventSourcingHandler
    void on(TitleEvent event) {
        remember(event);
    }
}
