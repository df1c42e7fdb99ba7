package fr.allianceeducative.people.web;

import fr.allianceeducative.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
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
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The one front door: form login for pages, Tasklist, Cockpit and Admin; HTTP Basic for the two interfaces machines use.
 * What is not named here needs a login.
 */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

  private static final String[] MANAGERS = {
    Role.CHEF_ETABLISSEMENT.name(),
    Role.DIRECTEUR_ECOLE.name(),
    Role.GPDS_DISTRICT.name(),
    Role.CIRCONSCRIPTION.name(),
    Role.MODELEUR.name(),
    Role.ADMIN.name()
  };

  private static final String[] IMPORTERS = {
    Role.INTEGRATION.name(),
    Role.ADMIN.name(),
    Role.CPE.name(),
    Role.RDS.name(),
    Role.CHEF_ETABLISSEMENT.name(),
    Role.DIRECTEUR_ECOLE.name()
  };

  /** What the engine would keep in its own tables as it was written: comments, attachments, tasks made by hand. */
  private static final String[] FREE_TEXT_OF_THE_ENGINE = {
    "/camunda/api/engine/engine/*/task/*/comment/**",
    "/camunda/api/engine/engine/*/task/*/attachment/**",
    "/camunda/api/engine/engine/*/task/create",
    "/camunda/api/engine/engine/*/process-instance/*/comment/**",
    "/engine-rest/task/*/comment/**",
    "/engine-rest/task/*/attachment/**",
    "/engine-rest/task/create",
    "/engine-rest/process-instance/*/comment/**",
    "/engine-rest/engine/**"
  };

  private static final String[] WHO_OPEN_CASES =
      Arrays.stream(Role.values()).filter(Role::opensCases).map(Role::name).toArray(String[]::new);

  /** A program sends its password with each request and has no session to be stolen by another site. */
  private static final RequestMatcher FROM_A_PROGRAM =
      request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null && !hasSession(request);

  /** Patterns below mean the whole path: Tasklist, Cockpit and REST are servlets of their own. */
  @Bean
  PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }

  @Bean
  @Order(1)
  SecurityFilterChain engineRestDoor(HttpSecurity http) throws Exception {
    return http.securityMatcher("/engine-rest/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.POST, FREE_TEXT_OF_THE_ENGINE)
                    .denyAll()
                    .requestMatchers(HttpMethod.PUT, FREE_TEXT_OF_THE_ENGINE)
                    .denyAll()
                    .anyRequest()
                    .authenticated())
        .httpBasic(basic -> {})
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain apiDoor(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/api/imports/directory")
                    .hasAnyRole(Role.INTEGRATION.name(), Role.ADMIN.name())
                    .requestMatchers("/api/imports/**")
                    .hasAnyRole(IMPORTERS)
                    .requestMatchers("/api/cases")
                    .hasAnyRole(WHO_OPEN_CASES)
                    .anyRequest()
                    .authenticated())
        .httpBasic(basic -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        .csrf(csrf -> csrf.ignoringRequestMatchers(FROM_A_PROGRAM))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pagesDoor(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/login", "/comptes", "/css/**", "/js/**", "/img/**", "/error")
                    .permitAll()
                    // would create an administrator without any login
                    .requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**")
                    .denyAll()
                    .requestMatchers(HttpMethod.POST, FREE_TEXT_OF_THE_ENGINE)
                    .denyAll()
                    .requestMatchers(HttpMethod.PUT, FREE_TEXT_OF_THE_ENGINE)
                    .denyAll()
                    .requestMatchers("/dossiers/**")
                    .hasAnyRole(WHO_OPEN_CASES)
                    .requestMatchers("/imports")
                    .hasAnyRole(IMPORTERS)
                    .requestMatchers("/traces/dossiers/*")
                    .hasAnyRole(Role.DPO.name(), Role.CHEF_ETABLISSEMENT.name(), Role.DIRECTEUR_ECOLE.name())
                    .requestMatchers("/traces", "/traces/**")
                    .hasRole(Role.DPO.name())
                    .requestMatchers("/camunda/app/admin/**")
                    .hasRole(Role.ADMIN.name())
                    .requestMatchers("/camunda/app/cockpit/**", "/camunda/api/cockpit/**")
                    .hasAnyRole(MANAGERS)
                    .anyRequest()
                    .authenticated())
        .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/", false).permitAll())
        .logout(logout -> logout.logoutSuccessUrl("/login?aurevoir"))
        // the webapps bring their own protection against forged requests
        .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**"))
        .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin()))
        .build();
  }

  private static boolean hasSession(HttpServletRequest request) {
    return request.getSession(false) != null;
  }
}
