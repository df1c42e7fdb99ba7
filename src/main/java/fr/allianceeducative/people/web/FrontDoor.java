package fr.allianceeducative.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The one front door: form login for pages, Tasklist, Cockpit and Admin; HTTP Basic for the two interfaces machines use.
 * Who passes where stands in the matrix alone ({@link MatrixDoor}).
 */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

  /** A program sends its password with each request and has no session to be stolen by another site. */
  private static final RequestMatcher FROM_A_PROGRAM =
      request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null && !hasSession(request);

  private final MatrixDoor matrix;

  FrontDoor(MatrixDoor matrix) {
    this.matrix = matrix;
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
        .httpBasic(basic -> {})
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain apiDoor(HttpSecurity http) throws Exception {
    return guarded(http.securityMatcher("/api/**"))
        .httpBasic(basic -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        .csrf(csrf -> csrf.ignoringRequestMatchers(FROM_A_PROGRAM))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pagesDoor(HttpSecurity http) throws Exception {
    return guarded(http)
        .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/", false).permitAll())
        .logout(logout -> logout.logoutSuccessUrl("/login?aurevoir"))
        // the webapps bring their own protection against forged requests
        .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**"))
        .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin()))
        .build();
  }

  private HttpSecurity guarded(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().access(matrix))
        .exceptionHandling(refusals -> refusals.accessDeniedHandler(matrix));
  }

  private static boolean hasSession(HttpServletRequest request) {
    return request.getSession(false) != null;
  }
}
