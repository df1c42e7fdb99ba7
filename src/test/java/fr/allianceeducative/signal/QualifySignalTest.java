package fr.allianceeducative.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualifySignalTest {

  private static final LocalDate WATCH = LocalDate.of(2027, 1, 10);

  @ParameterizedTest
  @CsvSource({
    "INTERVIEW, INTERVIEW, false",
    "INTERVIEW, COMMISSION, false",
    "NO_NEED, COMMISSION, false",
    "NO_NEED, INTERVIEW, false",
    "INTERVIEW, NO_NEED, true",
    "COMMISSION, INTERVIEW, true",
    "COMMISSION, ALREADY_LEFT, true",
    "ALREADY_LEFT, COMMISSION, true",
    "ALREADY_LEFT, ALREADY_LEFT, false",
  })
  void a_person_may_raise_the_track_and_lower_it_only_with_a_reason(Track suggested, Track chosen, boolean explained) {
    if (explained) {
      assertThatThrownBy(() -> decision(suggested, chosen, Urgency.NORMAL, null)).isInstanceOf(Refusal.class);
    } else {
      decision(suggested, chosen, Urgency.NORMAL, null);
    }
    assertThat(decision(suggested, chosen, Urgency.NORMAL, "Déjà vu avec la famille").track()).isEqualTo(chosen);
  }

  @Test
  void a_lower_urgency_needs_a_reason_as_well_and_spaces_are_none() {
    assertThatThrownBy(() -> command(Urgency.URGENT, Urgency.PRIORITY, "   ")).isInstanceOf(Refusal.class);
    assertThat(command(Urgency.PRIORITY, Urgency.URGENT, null).urgency()).isEqualTo(Urgency.URGENT);
  }

  @Test
  void no_further_need_keeps_a_watch_and_another_track_forgets_it() {
    assertThatThrownBy(
            () ->
                new QualifySignal(
                    new CaseNumber("AE-2026-000042"), Track.NO_NEED, Urgency.NORMAL, Track.NO_NEED, Urgency.NORMAL,
                    SchoolSituation.ATTENDING, false, false, null, null, null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("remplissez « Veille jusqu’au »");
    assertThat(decision(Track.INTERVIEW, Track.INTERVIEW, Urgency.NORMAL, null).watchUntil()).isNull();
  }

  @Test
  void a_questionnaire_has_a_level_and_a_date_or_is_none() {
    assertThat(Questionnaire.of(null, 12, Questionnaire.Level.LOW, WATCH)).isNull();
    assertThatThrownBy(() -> Questionnaire.of(Questionnaire.Instrument.LYCAM, 12, null, WATCH)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Questionnaire.of(Questionnaire.Instrument.LYCAM, 12, Questionnaire.Level.LOW, null))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_diagnosis_is_gently_refused_whatever_its_accents_and_never_quoted() {
    HealthWords words = new HealthWords(field -> List.of("dépression", "phobie scolaire", "TSA"));
    for (String text : List.of("Une DEPRESSION, dit-on", "sans doute une phobie\nscolaire.", "(tsa)")) {
      assertThatThrownBy(() -> words.refuseIn("facts", "Faits observés", text))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("cochez « Besoin santé »")
          .hasMessageNotContaining(text);
    }
    words.refuseIn("facts", "Faits observés", "Il a l’air déprimé, absent lundi ; l’été, tsar et phobie de rien.");
    words.refuseIn("facts", "Faits observés", null);
  }

  private static QualifySignal decision(Track suggested, Track chosen, Urgency urgency, @Nullable String reason) {
    return new QualifySignal(
        new CaseNumber("AE-2026-000042"), suggested, Urgency.NORMAL, chosen, urgency,
        SchoolSituation.ATTENDING, false, false, reason, WATCH, null);
  }

  private static QualifySignal command(Urgency suggested, Urgency chosen, @Nullable String reason) {
    return new QualifySignal(
        new CaseNumber("AE-2026-000042"), Track.INTERVIEW, suggested, Track.INTERVIEW, chosen,
        SchoolSituation.ATTENDING, false, false, reason, null, null);
  }
}
