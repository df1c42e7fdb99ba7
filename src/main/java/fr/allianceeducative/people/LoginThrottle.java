package fr.allianceeducative.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Slows down whoever guesses passwords, and locks nobody else out.
 *
 * <p>Three things are counted: a name at a place, all names at an address, a name at all addresses. A browser that has been let
 * in under a name is a place of its own for that name, which no guess from elsewhere can slow down: neither from another address
 * nor by somebody behind the same one, as all of a school are. Names that do not exist wait like those that do.
 */
@Service
public class LoginThrottle {

  private static final String ALL = "*";
  private static final int FREE_ON_A_NAME = 5;
  private static final int FREE_AT_AN_ADDRESS = 50;
  private static final int FREE_ON_A_NAME_EVERYWHERE = 50;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /** Names and places share turns by their hash: enough of them that two seldom meet. */
  private static final int TURNS = 256;

  private final LoginAttempts attempts;
  private final Clock clock;
  private final Semaphore[] together = new Semaphore[TURNS];

  LoginThrottle(LoginAttempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
    Arrays.setAll(together, each -> new Semaphore(FREE_ON_A_NAME));
  }

  /** What became of an attempt. */
  public enum Outcome {
    LET_IN,
    WRONG,
    /** The password was not even looked at. */
    WAIT
  }

  /**
   * Looks at a password when it may be looked at now.
   *
   * @param browser what a browser shows that has been let in before; null for others
   */
  public Outcome attempt(String typedName, String address, @Nullable String browser, BooleanSupplier password) {
    String name = key(typedName);
    String place = browser != null && attempts.isKnown(name, browserPlace(browser)) ? browserPlace(browser) : address;
    Instant now = clock.instant();
    Outcome known = atKnownPlace(name, place, now, password);
    if (known != null) {
      return known;
    }
    boolean ownPlace = !place.equals(address);
    if (!attempts.take(name, place, now, FREE_ON_A_NAME, FIRST_WAIT, LONGEST_WAIT)) {
      return Outcome.WAIT;
    }
    if (!ownPlace && !(takesAtAddress(address, now) && takesOnName(name, now))) {
      return Outcome.WAIT;
    }
    if (!password.getAsBoolean()) {
      return Outcome.WRONG;
    }
    attempts.succeeded(name, place, now);
    if (!ownPlace) {
      attempts.giveBack(ALL, address);
      attempts.giveBack(name, ALL);
    }
    return Outcome.LET_IN;
  }

  /** From now on the browser is a known place of the name. */
  public void remember(String name, String browser) {
    attempts.succeeded(key(name), browserPlace(browser), clock.instant());
  }

  /**
   * A program that sends its password with each request costs one question and no entry. Of those that come at the same moment only as
   * many are looked at together as guesses are free: the next ones ask again whether the place is still known.
   *
   * @return null when the place is not known, or not any more
   */
  private @Nullable Outcome atKnownPlace(String name, String place, Instant now, BooleanSupplier password) {
    Semaphore turns = together[Math.floorMod(Objects.hash(name, place), together.length)];
    turns.acquireUninterruptibly();
    try {
      if (!attempts.isKnown(name, place)) {
        return null;
      }
      if (password.getAsBoolean()) {
        return Outcome.LET_IN;
      }
      attempts.take(name, place, now, FREE_ON_A_NAME, FIRST_WAIT, LONGEST_WAIT);
      return Outcome.WRONG;
    } finally {
      turns.release();
    }
  }

  private boolean takesAtAddress(String address, Instant now) {
    return attempts.take(ALL, address, now, FREE_AT_AN_ADDRESS, FIRST_WAIT, LONGEST_WAIT);
  }

  private boolean takesOnName(String name, Instant now) {
    return attempts.take(name, ALL, now, FREE_ON_A_NAME_EVERYWHERE, FIRST_WAIT, LONGEST_WAIT);
  }

  /** What somebody typed as a name may be anything, a password too: it is not kept as it is. */
  private static String key(String name) {
    return hash(name.strip().toLowerCase(Locale.ROOT));
  }

  private static String browserPlace(String browser) {
    return "b:" + hash(browser);
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
