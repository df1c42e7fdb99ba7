package fr.allianceeducative.people.web;

import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.people.Standing;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person with the proof another house gave, which is needed to leave that house too. What it said is not kept. */
final class OpenIdPerson extends StaffPrincipal implements OidcUser {

  private final OidcIdToken proof;

  OpenIdPerson(Staff staff, Set<Uai> schools, Standing standing, OidcIdToken proof) {
    super(staff, schools, standing);
    this.proof = proof;
  }

  @Override
  public OidcIdToken getIdToken() {
    return proof;
  }

  @Override
  public Map<String, Object> getClaims() {
    return proof.getClaims();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of();
  }

  @Override
  public @Nullable OidcUserInfo getUserInfo() {
    return null;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return authorities();
  }
}
