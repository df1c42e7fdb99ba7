package fr.allianceeducative.people.web;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.VouchedStaff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The same front door for people another house vouches for. It stands beside the form, which whoever administers the house keeps
 * needing when the other house is down; the other house is first asked when somebody comes that way.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("alliance.openid.issuer")
@EnableConfigurationProperties(OpenIdProperties.class)
class OpenIdDoor {

  static final String REGISTRATION = "openid";

  private final OpenIdProperties settings;
  private final VouchedStaff vouched;
  private final People people;
  private final Directory directory;
  private final ApplicationEventPublisher events;
  private final LateForms late;

  OpenIdDoor(
      OpenIdProperties settings,
      VouchedStaff vouched,
      People people,
      Directory directory,
      ApplicationEventPublisher events,
      LateForms late) {
    this.late = late;
    this.settings = settings;
    this.vouched = vouched;
    this.people = people;
    this.directory = directory;
    this.events = events;
    settings.roles().values().forEach(OpenIdDoor::mustBeOurs);
  }

  @Bean
  static ClientRegistrationRepository openIdRegistrations(OpenIdProperties settings) {
    return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration(settings)));
  }

  @Bean
  static OidcSessionRegistry vouchedSessions() {
    return new InMemoryOidcSessionRegistry();
  }

  @Bean
  static OpenIdSessions openIdSessions(OidcSessionRegistry vouched, ApplicationEventPublisher events) {
    return new OpenIdSessions(vouched, events);
  }

  /** Where a form of ours may lead: leaving goes on to the other house. */
  String origin() {
    return settings.origin();
  }

  void open(HttpSecurity http) throws Exception {
    ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> onTheWayThere =
        new ObjectPostProcessor<>() {
          @Override
          public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
            filter.setAuthenticationFailureHandler(OpenIdDoor.this::refused);
            return filter;
          }
        };
    http.addFilterBefore(new OpenIdDeparture.OnTheWay(), UsernamePasswordAuthenticationFilter.class);
    http.oauth2Login(
        login ->
            login
                .withObjectPostProcessor(onTheWayThere)
                .loginPage("/login")
                .userInfoEndpoint(
                    info -> info.oidcUserService(new OpenIdPeople(new OpenIdClaims(settings, directory), vouched, people)))
                .successHandler(new BackToWords(late))
                .failureHandler(this::refused));
    OpenIdSessions sessions = http.getSharedObject(ApplicationContext.class).getBean(OpenIdSessions.class);
    http.oidcLogout(logout -> logout.backChannel(word -> word.logoutHandler(sessions)));
  }

  /**
   * Leaving the house leaves the other one as well.
   *
   * @param screen how a screen of the engine asks to leave
   */
  LogoutSuccessHandler leaving(HttpSecurity http, RequestMatcher screen) {
    return new OpenIdDeparture(http.getSharedObject(ApplicationContext.class).getBean(ClientRegistrationRepository.class), screen);
  }

  private void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    // whoever it was is not somebody the house knows
    events.publishEvent(
        new AuthenticationFailureBadCredentialsEvent(
            UsernamePasswordAuthenticationToken.unauthenticated(REGISTRATION, null), refused));
    response.sendRedirect(request.getContextPath() + "/login?refus=" + OpenIdRefusal.of(refused).word());
  }

  private static ClientRegistration registration(OpenIdProperties settings) {
    return ClientRegistrations.fromIssuerLocation(settings.issuer())
        .registrationId(REGISTRATION)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .scope(settings.scopes())
        .build();
  }

  private static void mustBeOurs(String word) {
    if (OpenIdClaims.role(word).isEmpty()) {
      throw new IllegalArgumentException("alliance.openid.roles names a function the house does not know: " + word);
    }
  }
}
