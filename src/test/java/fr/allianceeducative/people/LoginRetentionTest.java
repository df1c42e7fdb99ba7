package fr.allianceeducative.people;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import fr.allianceeducative.testing.MovingClock;
import fr.allianceeducative.testing.RetentionRows;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginRetentionTest {

  @Test
  void attempts_count_for_a_day_and_places_are_known_for_six_months() {
    LoginAttempts attempts = mock(LoginAttempts.class);

    new LoginRetention(attempts, new RetentionRows(), new MovingClock("2026-11-05T02:05:00Z")).forget();

    verify(attempts).forgetBefore(Instant.parse("2026-11-04T02:05:00Z"), Instant.parse("2026-05-04T22:00:00Z"));
  }
}
