package org.titleledger.api.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.titleledger.shared.Role;

/**
 * Who sees the state of the application. Whether it lives and is ready is for everybody, without details; everything else is
 * for administrators, unless the operator has given it a port of its own: then whoever reaches that port sees it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OperationsSecurity {

    private final Environment environment;

    OperationsSecurity(Environment environment) {
        this.environment = environment;
        String port = environment.getProperty("management.server.port");
        if (port != null && !environment.containsProperty("management.server.address")) {
            throw new IllegalStateException("The port of management.server.port asks nobody who he is: say with"
                    + " management.server.address from where it may be reached, such as 127.0.0.1.");
        }
    }

    @Bean
    @Order(0)
    SecurityFilterChain operations(HttpSecurity http, SessionEnds sessionEnds, ApiProblems problems) throws Exception {
        return http.securityMatcher("/actuator", "/actuator/**")
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
                                .permitAll()
                                .requestMatchers(this::cameInByItsOwnPort)
                                .permitAll()
                                .anyRequest()
                                .hasRole(Role.ADMINISTRATOR.name()))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .addFilterAfter(sessionEnds, SecurityContextHolderFilter.class)
                .build();
    }

    private boolean cameInByItsOwnPort(HttpServletRequest request) {
        Integer own = environment.getProperty("local.management.port", Integer.class);
        Integer everybodys = environment.getProperty("local.server.port", Integer.class);
        return own != null && !own.equals(everybodys) && request.getLocalPort() == own;
    }
}
