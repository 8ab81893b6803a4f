package org.titleledger.title;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Makes the shell of the rights on properties known to Axon. */
public final class TitleModule implements ConfigurerModule {

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(Title.class);
    }
}
