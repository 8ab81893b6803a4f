package org.titleledger.bureau;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Makes the shell of the bureau known to Axon. */
public final class BureauModule implements ConfigurerModule {

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(Bureau.class);
    }
}
