package org.titleledger.api.wiring;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.api.operations.CorrelationFilter;
import org.titleledger.api.operations.EventLogHealth;
import org.titleledger.api.operations.ReadModelsHealth;
import org.titleledger.api.operations.ReaderLag;
import org.titleledger.projections.parking.Parking;
import org.titleledger.projections.shared.Watermark;

/** What whoever runs the ledger looks at. */
@Configuration(proxyBeanMethods = false)
public class OperationsWiring {

    /** In front of everything that writes to the log. */
    @Bean
    FilterRegistrationBean<CorrelationFilter> correlation() {
        FilterRegistrationBean<CorrelationFilter> filter = new FilterRegistrationBean<>(new CorrelationFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        return filter;
    }

    @Bean
    ReaderLag readerLag(Watermark watermark, Parking parking, JdbcTemplate jdbc) {
        return new ReaderLag(watermark, parking, jdbc);
    }

    @Bean
    EventLogHealth eventLogHealthIndicator(JdbcTemplate jdbc) {
        return new EventLogHealth(jdbc);
    }

    @Bean
    ReadModelsHealth readModelsHealthIndicator(ObjectProvider<StreamingEventProcessor> registersProcessor) {
        return new ReadModelsHealth(() -> {
            StreamingEventProcessor processor = registersProcessor.getObject();
            return processor.isRunning() && !processor.isError();
        });
    }
}
