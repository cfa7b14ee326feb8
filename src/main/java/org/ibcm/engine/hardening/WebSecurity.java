package org.ibcm.engine.hardening;

import static org.ibcm.engine.hardening.RequestPath.ACTUATOR;
import static org.ibcm.engine.hardening.RequestPath.API;
import static org.ibcm.engine.hardening.RequestPath.CAMUNDA;
import static org.ibcm.engine.hardening.RequestPath.CAMUNDA_API;
import static org.ibcm.engine.hardening.RequestPath.ENGINE_REST;
import static org.ibcm.engine.hardening.RequestPath.is;
import static org.ibcm.engine.hardening.RequestPath.under;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.ibcm.engine.TooManySignIns;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may knock at which door. What they may do behind it is a matter of the engine's grants and of each service. */
@Configuration
class WebSecurity {

    private static final String ADMINISTRATORS = "camunda-admin";

    /** What the sign-in page of the web applications needs before anybody is signed in. */
    private static final RequestMatcher SIGN_IN = anyOf(
            is("GET", "/camunda/api/engine/engine/?"),
            is("GET", "/camunda/api/admin/auth/user/[^/]+"),
            is("POST", "/camunda/api/admin/auth/user/[^/]+/(logout|login/[^/]+)"),
            is("GET", "/camunda/api/(cockpit|tasklist|admin|welcome)/plugin/[^/]+/static/.*"));

    private final Filter session;
    private final Filter actingUser;

    WebSecurity(EngineLogin login, ProcessEngine engine, IdentityService identities) {
        this.session = new CamundaSession(engine, login);
        this.actingUser = new ActingUser(identities);
    }

    @Bean
    FilterRegistrationBean<Filter> setupStaysClosed() {
        return first(new SetupStaysClosed(), 0);
    }

    @Bean
    FilterRegistrationBean<Filter> disguisedAddressesRefused() {
        return first(new DisguisedAddressesRefused(), 1);
    }

    /** Before the doors: who sent a wrong password is counted, see {@link GuardedIdentities}. */
    @Bean
    FilterRegistrationBean<Filter> senderIsKnown() {
        return first(new Sender(), 2);
    }

    private static FilterRegistrationBean<Filter> first(Filter filter, int place) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }

    /** Programs only: a password with every request, never a browser's session. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(under(ENGINE_REST)))
                .httpBasic(basic -> basic.authenticationEntryPoint(askForPassword()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(new CrossSiteWritesRefused(), AuthorizationFilter.class)
                .addFilterAfter(new QueryExpressionsRefused(), CrossSiteWritesRefused.class)
                .addFilterAfter(actingUser, QueryExpressionsRefused.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(under(API)))
                .httpBasic(basic -> basic.authenticationEntryPoint(askForPassword()))
                .addFilterBefore(session, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(is("GET", "/api/(members|groups|outputs|reviews/[^/]+)"))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(new CrossSiteWritesRefused(), AuthorizationFilter.class)
                .addFilterAfter(actingUser, CrossSiteWritesRefused.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain actuator(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(under(ACTUATOR)))
                .httpBasic(basic -> basic.authenticationEntryPoint(askForPassword()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(is("GET", "/actuator/(health|info)(/.*)?"))
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(ADMINISTRATORS))
                .addFilterAfter(new CrossSiteWritesRefused(), AuthorizationFilter.class)
                .build();
    }

    /** Camunda's web applications bring their own sign-in, CSRF tokens and headers; this adds a second lock. */
    @Bean
    @Order(4)
    SecurityFilterChain webApplications(HttpSecurity http) throws Exception {
        return http.securityMatcher(under(CAMUNDA))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(WebSecurity::leftToCamunda)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .xssProtection(HeadersConfigurer.XXssConfig::disable)
                        .httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(answers -> answers.authenticationEntryPoint((request, response, failure) ->
                                Refusal.notSignedIn().writeTo(response))
                        .accessDeniedHandler((request, response, failure) ->
                                Refusal.forbidden().writeTo(response)))
                .addFilterBefore(session, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(SIGN_IN)
                        .permitAll()
                        .requestMatchers(under(CAMUNDA_API))
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .addFilterAfter(new QueryExpressionsRefused(), AuthorizationFilter.class)
                .build();
    }

    /** The portal: what is public and personal links are open, forms carry a token, the rest leads to the sign-in. */
    @Bean
    @Order(5)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokenWithoutSession())
                        // every request signs in anew; what shows no form would take the token of the page away
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .anonymous(Customizer.withDefaults())
                .sessionManagement(WebSecurity::leftToCamunda)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .exceptionHandling(answers -> answers.authenticationEntryPoint(WebSecurity::leadToSignIn))
                .addFilterBefore(new UnreadForms(), CsrfFilter.class)
                .addFilterBefore(session, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(anyOf(
                                is(
                                        "GET",
                                        "/|/favicon.ico|/terms|/(members|groups|outputs|reviews)(/[^/]+)?|/members\\.(csv|xlsx)"),
                                is("GET", "/outputs/(IBCM/[^/]+/[^/]+|[^/]+/versions/[^/]+/document)"),
                                under("/error"),
                                under("/sign-in"),
                                under("/join"),
                                under("/account"),
                                under("/applications"),
                                under("/invitations"),
                                under("/logos"),
                                under("/national-reports"),
                                under("/peer-reviews"),
                                under("/webjars"),
                                under("/assets")))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(actingUser, AuthorizationFilter.class)
                .build();
    }

    /** A visitor who only looks gets no session. */
    private static CsrfTokenRepository tokenWithoutSession() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("ibcm-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    private static void leadToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String wanted = request.getMethod().equals("GET") ? RequestPath.of(request) : "/";
        response.sendRedirect(
                request.getContextPath() + "/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    private HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(WebSecurity::leftToCamunda)
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .exceptionHandling(answers -> answers.authenticationEntryPoint(askForPassword())
                        .accessDeniedHandler((request, response, failure) ->
                                Refusal.forbidden().writeTo(response)));
    }

    /** A new session id with every request would sign a browser out that sends two at once; Camunda changes it on sign-in. */
    private static void leftToCamunda(SessionManagementConfigurer<HttpSecurity> sessions) {
        sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                .sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none);
    }

    /** A script of our own pages shows its own sign-in; a browser would put a password box before it. */
    private static AuthenticationEntryPoint askForPassword() {
        return (request, response, failure) -> {
            if (failure instanceof TooManySignIns) {
                Refusal.of(failure).writeTo(response);
                return;
            }
            if (request.getHeader(CrossSiteWritesRefused.OWN_SCRIPT) == null) {
                response.setHeader("WWW-Authenticate", "Basic realm=\"IBC/M\", charset=\"UTF-8\"");
            }
            Refusal.notSignedIn().writeTo(response);
        };
    }

    private static RequestMatcher anyOf(RequestMatcher... matchers) {
        return new OrRequestMatcher(matchers);
    }
}
