package fr.allianceeducative.people.web;

import fr.allianceeducative.people.SessionLife;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The one front door: form login, and OpenID Connect when configured, for pages, Tasklist, Cockpit and Admin; HTTP Basic for the two interfaces machines use.
 * Who passes where stands in the matrix alone ({@link MatrixDoor}).
 */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

  /** A program sends its password with each request and has no session to be stolen by another site. */
  private static final RequestMatcher FROM_A_PROGRAM =
      request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null && !hasSession(request);

  /** Our pages load what the house itself serves, nothing written into the page, and are framed by the house alone. */
  private static final String OWN_PAGES =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  /** One session carries the pages and the engine's screens: leaving either leaves both. */
  private static final RequestMatcher LOGOUT =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout");

  private static final RequestMatcher LOGOUT_OF_A_SCREEN =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/default/logout");

  private final MatrixDoor matrix;
  private final Welcome welcome;
  private final SessionWatch sessions;
  private final RequestMatcher sentByOwnScreen;
  private final @Nullable OpenIdDoor openId;

  FrontDoor(MatrixDoor matrix, Welcome welcome, SessionLife life, RequestMatcher sentByOwnScreen, ObjectProvider<OpenIdDoor> openId) {
    this.matrix = matrix;
    this.welcome = welcome;
    this.sessions = new SessionWatch(life);
    this.sentByOwnScreen = sentByOwnScreen;
    this.openId = openId.getIfAvailable();
  }

  /** Patterns below mean the whole path: Tasklist, Cockpit and REST are servlets of their own. */
  @Bean
  static PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }

  @Bean
  @Order(1)
  SecurityFilterChain engineRestDoor(HttpSecurity http) throws Exception {
    return guarded(http.securityMatcher("/engine-rest/**"))
        // a browser must not ask for a password of its own and send it with what other sites post here
        .httpBasic(
            basic ->
                basic
                    .authenticationDetailsSource(LoginPlace::ofProgram)
                    .authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .headers(headers -> headers.addHeaderWriter(new NothingKept()).contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain apiDoor(HttpSecurity http) throws Exception {
    return guarded(http.securityMatcher("/api/**"))
        .addFilterAfter(sessions, SecurityContextHolderFilter.class)
        .httpBasic(
            basic ->
                basic
                    .authenticationDetailsSource(LoginPlace::ofProgram)
                    .authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        // who logs in again is led to a page, never to an answer meant for a program
        .requestCache(cache -> cache.disable())
        .csrf(csrf -> csrf.ignoringRequestMatchers(FROM_A_PROGRAM))
        .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING)))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pagesDoor(HttpSecurity http) throws Exception {
    if (openId != null) {
      openId.open(http);
    }
    return guarded(http)
        .addFilterAfter(sessions, SecurityContextHolderFilter.class)
        .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new WayBack()))
        .formLogin(
            login ->
                login
                    .loginPage("/login")
                    .authenticationDetailsSource(LoginPlace::of)
                    .successHandler(welcome)
                    .failureHandler(welcome)
                    .permitAll())
        .logout(
            logout -> {
              logout.logoutRequestMatcher(new OrRequestMatcher(LOGOUT, new AndRequestMatcher(LOGOUT_OF_A_SCREEN, sentByOwnScreen)));
              if (openId == null) {
                logout
                    .logoutSuccessUrl("/login?aurevoir")
                    .defaultLogoutSuccessHandlerFor(
                        new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT), LOGOUT_OF_A_SCREEN);
              } else {
                logout.logoutSuccessHandler(openId.leaving(http, LOGOUT_OF_A_SCREEN));
              }
            })
        // the webapps bring their own protection against forged requests
        .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**"))
        .headers(
            headers ->
                headers
                    .frameOptions(frames -> frames.sameOrigin())
                    .addHeaderWriter(new NothingKept())
                    // the webapps send their own policy, which their scripts need
                    .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(
                            new NegatedRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher("/camunda/**")),
                            new ContentSecurityPolicyHeaderWriter(ownPages()))))
        .build();
  }

  /** Browsers count where a form is sent on to as its target: leaving goes on to the house that vouched. */
  private String ownPages() {
    return openId == null ? OWN_PAGES : OWN_PAGES.replace("form-action 'self'", "form-action 'self' " + openId.origin());
  }

  private HttpSecurity guarded(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().access(matrix))
        .exceptionHandling(refusals -> refusals.accessDeniedHandler(matrix));
  }

  private static boolean hasSession(HttpServletRequest request) {
    return request.getSession(false) != null;
  }
}
