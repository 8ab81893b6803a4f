package org.titleledger.custody;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Makes the shell of custody known to Axon. */
public final class CustodyModule implements ConfigurerModule {

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(Custody.class);
    }
}
