package fr.allianceeducative.people.web;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Why somebody another house vouches for is not let in; the login page has a sentence for each. */
enum OpenIdRefusal {
  /** No function of the house follows from what was said. */
  FUNCTION("fonction"),
  SCHOOL("etablissement"),
  DISTRICT("district"),
  /** The name cannot be used, or is somebody else’s here. */
  ACCOUNT("compte"),
  /** The other house did not answer, or the person turned back. */
  SERVICE("service");

  private final String word;

  OpenIdRefusal(String word) {
    this.word = word;
  }

  /** As the address of the login page says it. */
  String word() {
    return word;
  }

  OAuth2AuthenticationException refused() {
    return new OAuth2AuthenticationException(new OAuth2Error(word));
  }

  void unless(boolean condition) {
    if (!condition) {
      throw refused();
    }
  }

  static OpenIdRefusal of(Exception refused) {
    if (refused instanceof OAuth2AuthenticationException named) {
      for (OpenIdRefusal refusal : values()) {
        if (refusal.word.equals(named.getError().getErrorCode())) {
          return refusal;
        }
      }
    }
    return SERVICE;
  }
}
