package fr.allianceeducative.people.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The other house that vouches for people, and how it says who they are.
 *
 * @param issuer its address; without one there is only the form
 * @param label what the button on the login page says
 * @param claims where its proof says what
 * @param roles its words for functions → ours. A function of a school or district whose word is our own needs no line; a technical
 *     one is never given without a line
 */
@ConfigurationProperties("alliance.openid")
record OpenIdProperties(
    String issuer,
    String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("Compte académique") String label,
    @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
    @DefaultValue Claims claims,
    @DefaultValue Map<String, String> roles) {

  /**
   * Names of claims; a dot leads into a claim that holds others ({@code realm_access.roles}).
   *
   * @param school UAI of the school; of several, the first one the directory knows
   * @param district code of the district
   * @param mail where the person is written to until they choose for themselves
   */
  record Claims(
      @DefaultValue("preferred_username") String userName,
      @DefaultValue("name") String displayName,
      @DefaultValue("groups") String roles,
      @DefaultValue("uai") String school,
      @DefaultValue("district") String district,
      @DefaultValue("email") String mail) {}

  /** Scheme, host and port: where a browser is sent. */
  String origin() {
    URI address = URI.create(issuer);
    return address.getScheme() + "://" + address.getAuthority();
  }
}
