package fr.allianceeducative.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.Standing;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** To whom the tasks of a référent go. */
class PresentReferentTest {

  private static final Uai SCHOOL = new Uai("0350001A");
  private static final Uai OTHER = new Uai("0350002B");

  private final People people = mock(People.class);
  private final PresentReferent referents = new PresentReferent(people);

  @Test
  void a_referent_who_works_in_the_school_has_them() {
    works("anne", SCHOOL, Role.CPE);

    assertThat(referents.of(file("anne", "bruno"))).contains("anne");
  }

  @Test
  void when_the_referent_has_left_the_second_stands_in() {
    people("anne", new Staff("anne", "Anne", Set.of(Role.CPE), SCHOOL, null), false);
    works("bruno", SCHOOL, Role.RDS);

    assertThat(referents.of(file("anne", "bruno"))).contains("bruno");
    assertThat(referents.of(file("anne", null))).isEmpty();
  }

  @Test
  void whoever_works_in_another_school_by_now_or_does_nothing_here_any_more_is_gone() {
    works("anne", OTHER, Role.CPE);
    people("bruno", new Staff("bruno", "Bruno", Set.of(), null, null), true);

    assertThat(referents.of(file("anne", "bruno"))).isEmpty();
    assertThat(referents.of(file(null, null))).isEmpty();
  }

  private void works(String userName, Uai school, Role role) {
    people(userName, new Staff(userName, userName, Set.of(role), school, null), true);
  }

  private void people(String userName, Staff staff, boolean open) {
    when(people.find(userName)).thenReturn(Optional.of(staff));
    when(people.standing(userName)).thenReturn(open ? Optional.of(new Standing(0, false)) : Optional.empty());
  }

  private static CaseFile file(@Nullable String referent, @Nullable String second) {
    Pupil pupil = new Pupil(7, "key", null, "Martin", "Lina", LocalDate.of(2010, 5, 2), SCHOOL, "2GT1");
    return new CaseFile(
        new CaseNumber("AE-2026-000042"), pupil, SCHOOL, Stage.DIAGNOSIS, 5, false, false, referent, second,
        LocalDate.of(2026, 11, 1), null, null, null);
  }
}
