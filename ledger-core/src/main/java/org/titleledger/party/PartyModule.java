package org.titleledger.party;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Makes the shell of parties known to Axon. */
public final class PartyModule implements ConfigurerModule {

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(Party.class);
    }
}
