package fr.allianceeducative.people.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allianceeducative.people.StaffPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Carries the person of the front door into the engine: its webapps and its REST interface check their rights. */
@Configuration(proxyBeanMethods = false)
class EngineRequests {

  /** After Spring Security, before the webapps' own filters. */
  private static final int AFTER_THE_FRONT_DOOR = 101;

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappAuthentication() {
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
        new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.setInitParameters(Map.of("authentication-provider", ContainerAuthentication.class.getName()));
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*", "/camunda/lib/*");
    filter.setOrder(AFTER_THE_FRONT_DOOR);
    return filter;
  }

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> restAuthentication(IdentityService identities) {
    FilterRegistrationBean<OncePerRequestFilter> filter =
        new FilterRegistrationBean<>(new RestAuthentication(identities));
    // of our own pages and interface, what asks the engine: whether a task is the person's, or to start a path
    filter.addUrlPatterns("/engine-rest/*", "/api/drafts/*", "/taches/*", "/signaler", "/");
    filter.setOrder(AFTER_THE_FRONT_DOOR);
    return filter;
  }

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> boundedResults() {
    FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new BoundedResults());
    filter.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
    filter.setOrder(AFTER_THE_FRONT_DOOR);
    return filter;
  }

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> onlyOneself(ObjectMapper json) {
    FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new OnlyOneself(json));
    filter.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
    filter.setOrder(AFTER_THE_FRONT_DOOR);
    return filter;
  }

  /** What a screen sent itself: the door lets nobody be logged out by another site. */
  @Bean
  RequestMatcher sentByOwnScreen() {
    return ForgeriesEndNoSession::isOfOwnScreen;
  }

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> forgeriesEndNoSession() {
    FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new ForgeriesEndNoSession());
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    filter.setOrder(AFTER_THE_FRONT_DOOR);
    return filter;
  }

  /** No person, no engine: without an authenticated user the engine checks nothing at all. */
  private static final class RestAuthentication extends OncePerRequestFilter {

    private final IdentityService identities;

    RestAuthentication(IdentityService identities) {
      this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      Authentication person = SecurityContextHolder.getContext().getAuthentication();
      if (person == null || !(person.getPrincipal() instanceof StaffPrincipal principal)) {
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        return;
      }
      identities.setAuthentication(
          principal.getName(), ContainerAuthentication.groups(principal), ContainerAuthentication.tenants(principal));
      try {
        chain.doFilter(request, response);
      } finally {
        identities.clearAuthentication();
      }
    }
  }
}
