package fr.allianceeducative.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.people.LoginThrottle.Outcome;
import fr.allianceeducative.testing.DatabaseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody guesses passwords; by the clock of the test, no second is waited for. */
@DatabaseTest
@Import(LoginThrottleTest.Room.class)
class LoginThrottleTest {

  private static final String THE_SCHOOL = "198.51.100.7";
  private static final String ELSEWHERE = "203.0.113.9";
  private static final String HOME = "192.0.2.3";

  @Autowired LoginAttempts attempts;
  @Autowired JdbcClient jdbc;
  private final Ticking clock = new Ticking();
  private final AtomicInteger lookedAt = new AtomicInteger();
  private LoginThrottle throttle;

  @BeforeEach
  void nobody_has_tried_yet() {
    jdbc.sql("delete from alliance.login_attempt").update();
    throttle = new LoginThrottle(attempts, clock);
  }

  @Test
  void of_a_thousand_guesses_in_a_thousand_seconds_hardly_any_is_looked_at() {
    for (int i = 0; i < 1000; i++) {
      guess("chef.brito", ELSEWHERE);
      clock.passes(Duration.ofSeconds(1));
    }

    assertThat(lookedAt.get()).isBetween(5, 20);
  }

  @Test
  void a_thousand_guesses_lock_nobody_out_who_has_been_here_before() {
    throttle.remember("chef.brito", "the-browser-of-the-head");
    for (int i = 0; i < 1000; i++) {
      guess("chef.brito", THE_SCHOOL);
      clock.passes(Duration.ofSeconds(1));
    }

    assertThat(right("chef.brito", THE_SCHOOL, "the-browser-of-the-head")).as("in the same school").isEqualTo(Outcome.LET_IN);
    assertThat(right("chef.brito", HOME, null)).as("from home").isEqualTo(Outcome.LET_IN);
    assertThat(right("cpe.brito", THE_SCHOOL, null)).as("a colleague beside the guesser").isEqualTo(Outcome.LET_IN);
  }

  @Test
  void a_thousand_names_from_one_address_are_slowed_and_lock_out_neither_colleagues_nor_the_nightly_job() {
    assertThat(right("integration", THE_SCHOOL, null)).isEqualTo(Outcome.LET_IN);
    throttle.remember("cpe.brito", "the-browser-of-the-cpe");
    for (int i = 0; i < 1000; i++) {
      guess("name" + i, THE_SCHOOL);
      clock.passes(Duration.ofSeconds(1));
    }

    assertThat(lookedAt.get()).isLessThan(80);
    assertThat(right("integration", THE_SCHOOL, null)).isEqualTo(Outcome.LET_IN);
    assertThat(right("cpe.brito", THE_SCHOOL, "the-browser-of-the-cpe")).isEqualTo(Outcome.LET_IN);
    assertThat(right("rds.brito", HOME, null)).isEqualTo(Outcome.LET_IN);
  }

  @Test
  void a_thousand_addresses_guessing_one_name_are_slowed() {
    throttle.remember("chef.brito", "the-browser-of-the-head");
    for (int i = 0; i < 1000; i++) {
      guess("chef.brito", "10.0." + i / 250 + "." + i % 250);
      clock.passes(Duration.ofSeconds(1));
    }

    assertThat(lookedAt.get()).isLessThan(80);
    assertThat(right("chef.brito", HOME, "the-browser-of-the-head")).isEqualTo(Outcome.LET_IN);
  }

  @Test
  void a_browser_known_under_one_name_is_not_known_under_another() {
    throttle.remember("cpe.brito", "a-browser");
    for (int i = 0; i < 100; i++) {
      throttle.attempt("chef.brito", ELSEWHERE, "a-browser", this::wrong);
    }

    assertThat(lookedAt.get()).isEqualTo(5);
  }

  @Test
  void a_stolen_browser_that_guesses_waits_as_well() {
    throttle.remember("chef.brito", "stolen");
    for (int i = 0; i < 1000; i++) {
      throttle.attempt("chef.brito", ELSEWHERE, "stolen", this::wrong);
    }

    assertThat(lookedAt.get()).isLessThan(12);
  }

  @Test
  void who_mistypes_a_few_times_waits_for_nothing() {
    for (int i = 0; i < 4; i++) {
      assertThat(guess("cpe.brito", HOME)).isEqualTo(Outcome.WRONG);
    }

    assertThat(right("cpe.brito", HOME, null)).isEqualTo(Outcome.LET_IN);
    assertThat(guess("cpe.brito", HOME)).isEqualTo(Outcome.WRONG);
  }

  @Test
  void a_quarter_of_an_hour_is_the_longest_wait_and_a_quiet_night_forgets() {
    for (int i = 0; i < 1000; i++) {
      guess("cpe.brito", HOME);
      clock.passes(Duration.ofMinutes(1));
    }
    clock.passes(Duration.ofMinutes(15));
    assertThat(right("cpe.brito", HOME, null)).isEqualTo(Outcome.LET_IN);

    for (int i = 0; i < 1000; i++) {
      guess("rds.brito", HOME);
    }
    clock.passes(Duration.ofHours(13));
    lookedAt.set(0);
    for (int i = 0; i < 4; i++) {
      guess("rds.brito", HOME);
    }
    assertThat(lookedAt.get()).isEqualTo(4);
  }

  @Test
  void guesses_at_the_same_moment_on_several_nodes_are_counted_together() throws Exception {
    LoginThrottle otherNode = new LoginThrottle(attempts, clock);
    ExecutorService guessers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Outcome>> guesses = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        LoginThrottle node = i % 2 == 0 ? throttle : otherNode;
        guesses.add(() -> node.attempt("chef.brito", ELSEWHERE, null, this::wrong));
      }
      for (Future<Outcome> guess : guessers.invokeAll(guesses)) {
        assertThat(guess.get()).isNotEqualTo(Outcome.LET_IN);
      }
    } finally {
      guessers.shutdownNow();
    }

    assertThat(lookedAt.get()).isEqualTo(5);
  }

  @Test
  void guesses_at_the_same_moment_where_the_name_is_known_gain_hardly_anything() throws Exception {
    throttle.remember("chef.brito", "stolen");
    ExecutorService guessers = Executors.newFixedThreadPool(32);
    try {
      List<Callable<Outcome>> guesses = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        guesses.add(() -> throttle.attempt("chef.brito", ELSEWHERE, "stolen", this::slowlyWrong));
      }
      for (Future<Outcome> guess : guessers.invokeAll(guesses)) {
        assertThat(guess.get()).isNotEqualTo(Outcome.LET_IN);
      }
    } finally {
      guessers.shutdownNow();
    }

    // those that came together, and the guesses that are free for the browser and for its address
    assertThat(lookedAt.get()).isLessThanOrEqualTo(15);
  }

  @Test
  void logging_in_forgets_nothing_that_the_nightly_round_keeps() {
    throttle.remember("cpe.brito", "a-browser-of-last-year");
    clock.passes(Duration.ofDays(200));
    assertThat(right("rds.brito", HOME, null)).isEqualTo(Outcome.LET_IN);

    assertThat(jdbc.sql("select count(*) from alliance.login_attempt").query(Integer.class).single()).isGreaterThan(1);
  }

  @Test
  void what_somebody_typed_as_a_name_is_not_kept() {
    guess("MonMotDePasse!", HOME);

    assertThat(jdbc.sql("select name from alliance.login_attempt").query(String.class).list())
        .isNotEmpty()
        .noneMatch(name -> name.toLowerCase().contains("motdepasse"));
  }

  private Outcome guess(String name, String address) {
    return throttle.attempt(name, address, null, this::wrong);
  }

  private boolean wrong() {
    lookedAt.incrementAndGet();
    return false;
  }

  /** As a password is: all who come at once are looked at before the first is found wrong. */
  private boolean slowlyWrong() {
    lookedAt.incrementAndGet();
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return false;
  }

  private Outcome right(String name, String address, String browser) {
    return throttle.attempt(name, address, browser, () -> true);
  }

  /** A clock one moves by hand. */
  private static final class Ticking extends Clock {

    private Instant now = Instant.parse("2026-11-03T09:00:00Z");

    void passes(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan(
      basePackages = "fr.allianceeducative.people.persistence",
      useDefaultFilters = false,
      includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*JdbcLoginAttempts"))
  static class Room {}
}
