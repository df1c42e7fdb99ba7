package fr.allianceeducative.people.web;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.Standing;
import fr.allianceeducative.people.VouchedStaff;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Makes a person of the house out of what another house says about them. */
final class OpenIdPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private final OidcUserService asks = new OidcUserService();
  private final OpenIdClaims claims;
  private final VouchedStaff vouched;
  private final People people;

  OpenIdPeople(OpenIdClaims claims, VouchedStaff vouched, People people) {
    this.claims = claims;
    this.vouched = vouched;
    this.people = people;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser said = asks.loadUser(request);
    String subject = said.getIssuer() + " " + said.getSubject();
    Staff staff = welcome(subject, read(subject, said));
    claims.mail(said.getClaims()).ifPresent(mail -> reachedAt(staff, mail));
    Standing standing = people.standing(staff.userName()).orElseThrow(OpenIdRefusal.ACCOUNT::refused);
    return new OpenIdPerson(staff, people.schoolsOf(staff), standing, said.getIdToken());
  }

  /** Whoever is given nothing here any more is refused, and loses at this moment what they were given before. */
  private Staff read(String subject, OidcUser said) {
    try {
      return claims.read(said.getClaims());
    } catch (OAuth2AuthenticationException refused) {
      if (OpenIdRefusal.of(refused) != OpenIdRefusal.ACCOUNT) {
        vouched.lost(subject);
      }
      throw refused;
    }
  }

  private Staff welcome(String subject, Staff said) {
    try {
      return vouched.welcome(subject, said);
    } catch (DuplicateKeyException twoAtOnce) {
      // the person came by two doors at the same moment: by now the other one is written
      return vouched.welcome(subject, said);
    } catch (Refusal taken) {
      throw OpenIdRefusal.ACCOUNT.refused();
    }
  }

  private void reachedAt(Staff staff, String mail) {
    try {
      vouched.reachedAt(staff, mail);
    } catch (DuplicateKeyException twoAtOnce) {
      // as above
      vouched.reachedAt(staff, mail);
    }
  }
}
