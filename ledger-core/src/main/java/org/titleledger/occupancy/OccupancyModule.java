package org.titleledger.occupancy;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Makes the shell of occupancy known to Axon. */
public final class OccupancyModule implements ConfigurerModule {

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(Occupancy.class);
    }
}
