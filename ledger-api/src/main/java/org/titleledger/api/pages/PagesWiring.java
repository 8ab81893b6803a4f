package org.titleledger.api.pages;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.titleledger.api.http.RequestBodyFilter;
import tools.jackson.databind.json.JsonMapper;

/** What the pages need. */
@Configuration(proxyBeanMethods = false)
class PagesWiring implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language).excludePathPatterns("/api/**", "/error", "/assets/**", "/webjars/**");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/assets/");
    }

    @Bean
    LedgerApi ledgerApi(
            ObjectProvider<DispatcherServlet> dispatcher,
            FilterRegistrationBean<RequestBodyFilter> bodies,
            JsonMapper json) {
        return new LedgerApi(dispatcher, java.util.Objects.requireNonNull(bodies.getFilter()), json);
    }
}
