package fr.allianceeducative.people.web;

import org.springframework.security.core.AuthenticationException;

/** The password was not looked at: too many were wrong. Said of names that do not exist as well. */
final class TooManyAttempts extends AuthenticationException {

  TooManyAttempts() {
    super("Trop d’essais : attendez un quart d’heure, puis réessayez.");
  }
}
