package fr.allianceeducative.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.allianceeducative.people.SessionLife.End;
import fr.allianceeducative.people.SessionLife.Presence;
import fr.allianceeducative.testing.MovingClock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long somebody stays logged in. */
class SessionLifeTest {

  private static final Staff CPE = new Staff("cpe", "Anne Le Goff", Set.of(Role.CPE), null, null);

  private final MovingClock clock = new MovingClock("2026-11-03T07:00:00Z");
  private final AccountRegister register = mock(AccountRegister.class);
  private final SessionLife life =
      new SessionLife(register, new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(10)), clock);
  private Presence presence = life.begin(new StaffPrincipal(CPE, Set.of(), new Standing(7, false)));

  @BeforeEach
  void the_account_is_open() {
    when(register.standing("cpe")).thenReturn(Optional.of(new Standing(7, false)));
  }

  @Test
  void half_an_hour_without_anything_the_person_does_ends_it() {
    clock.move(Duration.ofMinutes(29));
    assertThat(life.end(presence)).isEmpty();

    clock.move(Duration.ofMinutes(1));
    assertThat(life.end(presence)).contains(End.IDLE);
  }

  @Test
  void whoever_works_on_stays_and_goes_home_after_ten_hours() {
    for (int i = 0; i < 39; i++) {
      clock.move(Duration.ofMinutes(15));
      assertThat(life.end(presence)).isEmpty();
      presence = life.acted(presence);
    }
    clock.move(Duration.ofMinutes(15));

    assertThat(life.end(presence)).contains(End.LONGEST);
  }

  @Test
  void a_change_of_functions_ends_it_at_once() {
    when(register.standing("cpe")).thenReturn(Optional.of(new Standing(8, false)));

    assertThat(life.end(presence)).contains(End.RIGHTS);
  }

  @Test
  void a_closed_account_ends_it_at_once() {
    when(register.standing("cpe")).thenReturn(Optional.empty());

    assertThat(life.end(presence)).contains(End.RIGHTS);
  }
}
