package org.titleledger.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.titleledger.api.problem.ProblemWriter;
import org.titleledger.api.problem.RefusedAttempts;
import org.titleledger.shared.Role;

/** Who gets through to what; {@link PasswordSignIn} is found as the one way to verify a password. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebSecurity {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "frame-ancestors 'none'",
            "form-action 'self'",
            "base-uri 'none'",
            "object-src 'none'");

    @Bean
    SessionEnds sessionEnds(UserAccounts accounts, Clock clock) {
        return new SessionEnds(accounts, clock);
    }

    /** Otherwise Boot would also run it outside the chains, before anybody is known. */
    @Bean
    FilterRegistrationBean<SessionEnds> sessionEndsInChainsOnly(SessionEnds filter) {
        FilterRegistrationBean<SessionEnds> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    ApiProblems apiProblems(RefusedAttempts attempts, ProblemWriter problems) {
        return new ApiProblems(attempts, problems);
    }

    /** Styles and scripts hold no secret, and asking who wants them would cost a query each. */
    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return http.securityMatcher("/webjars/**", "/assets/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> {
                    strict(headers);
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                })
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, SessionEnds sessionEnds, ApiProblems problems) throws Exception {
        return http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/set-up")
                        .permitAll()
                        .requestMatchers("/api/v1/users", "/api/v1/users/**")
                        .hasRole(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(WebSecurity::needsToken))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .addFilterAfter(sessionEnds, SecurityContextHolderFilter.class)
                .headers(WebSecurity::strict)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http, SessionEnds sessionEnds, RefusedAttempts attempts, ObjectProvider<OidcSignIn> oidc)
            throws Exception {
        PageSignIn signInPage = new PageSignIn(attempts);
        oidc.ifAvailable(signIn -> signIn.configure(http, signInPage));
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/sign-in", "/set-up", "/error")
                        .permitAll()
                        .requestMatchers("/users", "/users/**", "/rebuild", "/rebuild/**", "/parked")
                        .hasRole(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .failureHandler(signInPage)
                        .defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .exceptionHandling(handling -> handling.accessDeniedHandler(signInPage))
                .sessionManagement(Customizer.withDefaults())
                .addFilterAfter(sessionEnds, SecurityContextHolderFilter.class)
                .headers(WebSecurity::strict)
                .build();
    }

    /** A set-up needs the printed secret, which no other site knows. */
    private static boolean needsToken(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && !request.getRequestURI().endsWith("/api/v1/set-up")
                && Credentials.mayBeForged(request);
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
