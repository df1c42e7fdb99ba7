package fr.allianceeducative.people.web;

import fr.allianceeducative.people.LoginThrottle;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** What follows the login form: the browser that was let in is remembered, and a refusal says whether to wait. */
@Component
class Welcome extends BackToWords implements AuthenticationFailureHandler {

  private static final int BYTES = 24;

  /** Longer than the house remembers: the table of retention says when the place is unknown again. */
  private static final Duration COOKIE = Duration.ofDays(365);

  private final LoginThrottle throttle;
  private final SecureRandom random = new SecureRandom();

  Welcome(LoginThrottle throttle, LateForms late) {
    super(late);
    this.throttle = throttle;
  }

  @Override
  public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException, ServletException {
    // never what the browser showed: somebody may have put it there
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String browser = HexFormat.of().formatHex(bytes);
    throttle.remember(person.getName(), browser);
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(LoginPlace.COOKIE, browser)
            .path("/login")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(COOKIE)
            .build()
            .toString());
    super.onAuthenticationSuccess(request, response, person);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) throws IOException {
    String why = refused instanceof TooManyAttempts ? "attente" : "error";
    getRedirectStrategy().sendRedirect(request, response, "/login?" + why);
  }
}
