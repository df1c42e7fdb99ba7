package fr.allianceeducative.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.PupilKey;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.testing.CaseFileBeans;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.MovingClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import({CaseFileBeans.class, CorrectionDeskTest.Around.class})
@Transactional
class CorrectionDeskTest {

  private static final Uai SCHOOL = new Uai("0350001A");
  private static final LocalDate BORN = LocalDate.of(2011, 5, 2);
  private static final Staff CPE = new Staff("cpe.brito", "Mme Brito", Set.of(Role.CPE), SCHOOL, null);

  @TestConfiguration(proxyBeanMethods = false)
  static class Around {
    @Bean
    MovingClock clock() {
      return new MovingClock("2026-11-03T09:00:00Z");
    }
  }

  @Autowired CorrectionDesk desk;
  @Autowired CaseDesk cases;
  @Autowired FamilyDesk families;
  @Autowired TimelineEntries timeline;
  @MockitoBean Paths paths;
  @MockitoBean People people;
  private CaseNumber number;

  @BeforeEach
  void aPupilWhoseNameIsWrong() {
    when(people.current()).thenReturn(Optional.of(CPE));
    number = pupil("Marttin", "Lina");
    families.recordGuardian(number, new Guardian("Mme Marttin", "mère", true, "0600000000", null));
  }

  @Test
  void a_wrong_name_is_corrected_and_only_that_it_was_wrong_is_kept() {
    desk.correctIdentity(new CorrectIdentity(number, "Martin", "Lina", BORN, Voice.REPRESENTATIVE, "Faute de frappe"));

    assertThat(cases.caseFile(number).pupil().lastName()).isEqualTo("Martin");
    assertThat(desk.of(number))
        .containsExactly(
            new Correction(
                number, "Identité\u00A0: nom", null, "Faute de frappe", Voice.REPRESENTATIVE, LocalDate.of(2026, 11, 3), "cpe.brito"));
    assertThat(timeline.latest(number, Set.of(Audience.EVERYONE_ON_THE_CASE), 1))
        .extracting(TimelineEntry::sentence)
        .containsExactly("Identité de l’élève corrigée à la demande de la famille ou du jeune.");
  }

  @Test
  void files_recognise_the_pupil_by_the_right_name_from_now_on() {
    desk.correctIdentity(new CorrectIdentity(number, "Martin", "Lina", BORN, Voice.YOUTH, "Faute de frappe"));

    String key = PupilKey.of("MARTIN", "Lina", BORN, SCHOOL).value();
    assertThat(cases.pupils(List.of(key))).containsKey(key);
  }

  @Test
  void a_correction_never_makes_two_pupils_one() {
    pupil("Martin", "Lina");

    assertThatThrownBy(
            () -> desk.correctIdentity(new CorrectIdentity(number, "Martin", "Lina", BORN, Voice.BOTH, "Faute de frappe")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Un autre élève");
    assertThat(desk.of(number)).isEmpty();
  }

  @Test
  void a_correction_changes_something_and_says_why() {
    assertThatThrownBy(() -> desk.correctIdentity(new CorrectIdentity(number, "Marttin", "Lina", BORN, Voice.BOTH, "Rien")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Rien n’est changé");
    assertThatThrownBy(() -> new CorrectIdentity(number, "Martin", "Lina", BORN, Voice.BOTH, " "))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("pourquoi");
    assertThatThrownBy(
            () -> desk.correctIdentity(new CorrectIdentity(number, "Martin", "Lina", LocalDate.of(2027, 1, 1), Voice.BOTH, "x")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("date de naissance");
  }

  @Test
  void a_representative_is_corrected_and_the_old_number_is_gone() {
    desk.correctGuardian(
        new CorrectGuardian(
            number, "Mme Marttin", new Guardian("Mme Martin", "mère", true, "0611111111", " "), Voice.REPRESENTATIVE, "Nouveau numéro"));

    assertThat(families.guardians(number)).containsExactly(new Guardian("Mme Martin", "mère", true, "0611111111", null));
    assertThatThrownBy(
            () ->
                desk.correctGuardian(
                    new CorrectGuardian(number, "Mme Marttin", new Guardian("X", "mère", true, null, null), Voice.BOTH, "x")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_remark_stands_beside_what_a_professional_wrote() {
    desk.addRemark(new AddRemark(number, "Diagnostic partagé", "Ce n’est pas ce que j’ai dit.", Voice.YOUTH));

    assertThat(desk.of(number))
        .extracting(Correction::subject, Correction::remark, Correction::saidBy)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Diagnostic partagé", "Ce n’est pas ce que j’ai dit.", Voice.YOUTH));
    assertThatThrownBy(() -> new AddRemark(number, "", "x", Voice.YOUTH)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> new AddRemark(number, "Plan", " ", Voice.YOUTH)).isInstanceOf(Refusal.class);
  }

  private CaseNumber pupil(String lastName, String firstName) {
    String key = PupilKey.of(lastName, firstName, BORN, SCHOOL).value();
    Pupil pupil = cases.register(List.of(new NewPupil(key, null, lastName, firstName, BORN, SCHOOL, "3A"))).get(key);
    return cases.open(new OpenCase(pupil.id(), 5, false));
  }
}
