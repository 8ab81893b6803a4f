package org.titleledger.api.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.titleledger.api.correction.Corrected;
import org.titleledger.api.desk.Desk;
import org.titleledger.api.eventstore.EventArchive;
import org.titleledger.api.eventstore.RecordedNames;
import org.titleledger.api.evidence.DocumentContent;
import org.titleledger.api.evidence.Filing;
import org.titleledger.api.http.Commands;
import org.titleledger.api.http.IsoDays;
import org.titleledger.api.http.LedgerLocales;
import org.titleledger.api.http.QueryFilter;
import org.titleledger.api.http.RequestBodyFilter;
import org.titleledger.api.problem.OutageFilter;
import org.titleledger.api.problem.ProblemSentences;
import org.titleledger.api.problem.ProblemValve;
import org.titleledger.api.problem.ProblemWriter;
import org.titleledger.api.problem.Problems;
import org.titleledger.api.problem.RefusedAttempts;
import org.titleledger.api.security.CurrentUser;
import org.titleledger.bureau.DesignationId;
import org.titleledger.correction.CorrectionId;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.ActId;
import org.titleledger.shared.DocumentId;
import org.titleledger.title.BlockerId;
import org.titleledger.title.ExceptionId;
import org.titleledger.title.RestrictionId;
import org.titleledger.title.TransferId;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** What the API needs of HTTP. */
@Configuration(proxyBeanMethods = false)
public class HttpWiring implements WebMvcConfigurer {

    private static final int MESSAGES_FOR_EVER = -1;

    /** More than fit into the headers: Tomcat takes one language too many for a defect of ours. */
    private static final int MOST_LOCALES = 10_000;

    /** Ids in paths are read as strictly as in bodies. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        add(registry, PartyId.class, PartyId::parse);
        add(registry, PropertyId.class, PropertyId::parse);
        add(registry, DocumentId.class, DocumentId::parse);
        add(registry, TransferId.class, TransferId::parse);
        add(registry, BlockerId.class, BlockerId::parse);
        add(registry, RestrictionId.class, RestrictionId::parse);
        add(registry, CorrectionId.class, CorrectionId::parse);
        add(registry, ExceptionId.class, ExceptionId::parse);
        add(registry, OccupancyId.class, OccupancyId::parse);
        add(registry, DesignationId.class, DesignationId::parse);
        add(registry, CorrectionId.class, CorrectionId::parse);
        add(registry, ActId.class, ActId::parse);
    }

    private static <T> void add(FormatterRegistry registry, Class<T> type, Function<String, T> parsing) {
        registry.addConverter(String.class, type, parsing::apply);
    }

    /** What is not understood is refused, never left out in silence. */
    @Bean
    org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(IsoDays.module());
    }

    /** The sentences of all codes, and the words of the pages. */
    @Bean
    MessageSource messageSource() {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(
                "classpath:messages/refusals",
                "classpath:messages/input",
                "classpath:messages/access",
                "classpath:messages/imports",
                "classpath:messages/chains",
                "classpath:messages/pages");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.CHINESE);
        messages.setFallbackToSystemLocale(false);
        messages.setCacheSeconds(MESSAGES_FOR_EVER);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        LedgerLocales resolver = new LedgerLocales();
        resolver.setCookieMaxAge(Duration.ofDays(365));
        return resolver;
    }

    @Bean
    ProblemSentences problemSentences(MessageSource messages) {
        return new ProblemSentences(messages);
    }

    @Bean
    Problems problems(ProblemSentences sentences) {
        return new Problems(sentences);
    }

    @Bean
    ProblemWriter problemWriter(Problems problems, JsonMapper json, LocaleResolver locales) {
        return new ProblemWriter(problems, json, locales);
    }

    /** In front of the security chains, which ask the database too. */
    @Bean
    FilterRegistrationBean<OutageFilter> outages(ProblemWriter problems) {
        FilterRegistrationBean<OutageFilter> outages = new FilterRegistrationBean<>(new OutageFilter(problems));
        outages.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return outages;
    }

    @Bean
    RefusedAttempts refusedAttempts(JdbcTemplate jdbc, MeterRegistry meters, Clock clock) {
        return new RefusedAttempts(jdbc, meters, clock);
    }

    @Bean
    Commands commands(
            Desk desk, CurrentUser currentUser, JsonMapper json, ProblemSentences sentences, LocaleResolver locales) {
        return new Commands(desk, currentUser, json, sentences, locales);
    }

    @Bean
    Corrected corrected(EventArchive archive, RecordedNames names, JsonMapper json) {
        return new Corrected(archive, names, json);
    }

    @Bean
    FilterRegistrationBean<QueryFilter> queries(ProblemWriter problems) {
        FilterRegistrationBean<QueryFilter> queries = new FilterRegistrationBean<>(new QueryFilter(problems));
        queries.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return queries;
    }

    /** Behind Boot's own, so that this one speaks first. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer(
            ProblemWriter problems, ApplicationAvailability availability) {
        BooleanSupplier stopping = stopping(availability);
        return factory -> {
            factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ProblemValve(problems, stopping)));
            factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(MOST_LOCALES));
        };
    }

    private static BooleanSupplier stopping(ApplicationAvailability availability) {
        return () -> availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC;
    }

    @Bean
    FilterRegistrationBean<RequestBodyFilter> requestBodies(
            ProblemWriter problems, ApplicationAvailability availability) {
        FilterRegistrationBean<RequestBodyFilter> bodies =
                new FilterRegistrationBean<>(new RequestBodyFilter(problems, stopping(availability)));
        bodies.setUrlPatterns(List.of("/api/*"));
        bodies.setOrder(Ordered.LOWEST_PRECEDENCE);
        return bodies;
    }

    @Bean
    DocumentContent documentContent(JdbcTemplate jdbc, MeterRegistry meters) {
        return new DocumentContent(jdbc, meters);
    }

    @Bean
    Filing filing(Desk desk, DocumentContent content) {
        return new Filing(desk, content);
    }
}
