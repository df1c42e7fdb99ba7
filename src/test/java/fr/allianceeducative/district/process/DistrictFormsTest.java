package fr.allianceeducative.district.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.SharingDesk;
import fr.allianceeducative.casefile.SharingNotice;
import fr.allianceeducative.district.DistrictDesk;
import fr.allianceeducative.district.DistrictMeasure;
import fr.allianceeducative.district.FillLiaison;
import fr.allianceeducative.district.Liaison;
import fr.allianceeducative.engine.Choice;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DistrictFormsTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");

  private final DistrictDesk desk = mock();
  private final SharingDesk sharing = mock();
  private final SharingNotice notice = mock();
  private final DistrictForms forms = new DistrictForms(desk, sharing, notice);

  @Test
  void a_sheet_that_comes_back_shows_what_was_written_and_what_is_missing() {
    when(desk.complement(CASE)).thenReturn("À compléter.");
    when(desk.liaison(CASE))
        .thenReturn(
            new Liaison(5, "Synthèse", DistrictMeasure.PSAD, null, "À compléter.",
                List.of(new FillLiaison.Action("Tutorat", null))));

    assertThat(forms.contextOf(task(ExamineInDistrictProcess.FILL_LIAISON)))
        .containsEntry("entryReason", "À compléter.")
        .containsEntry("synthesis", "Synthèse")
        .containsEntry("request", "PSAD")
        .containsEntry("actionsDone", List.of(Map.of("what", "Tutorat", "outcome", "")));
  }

  @Test
  void a_first_sheet_is_empty_but_for_a_pause_in_sharing() {
    assertThat(forms.contextOf(task(ExamineInDistrictProcess.FILL_LIAISON))).containsOnly(Map.entry("sharingNotice", ""), Map.entry("requestOptions", List.of()));

    when(notice.of(CASE)).thenReturn(Optional.of(SharingNotice.PAUSED));
    assertThat(forms.contextOf(task(ExamineInDistrictProcess.FILL_LIAISON)))
        .containsOnly(Map.entry("sharingNotice", SharingNotice.PAUSED), Map.entry("requestOptions", List.of()));
  }

  @Test
  void the_school_asks_and_the_district_decides_what_the_table_offers_each_in_its_words() {
    when(desk.requests(CASE)).thenReturn(List.of(DistrictMeasure.ADVICE));
    when(desk.decisions(CASE)).thenReturn(List.of(DistrictMeasure.ADVICE, DistrictMeasure.COMPLEMENT));
    when(desk.liaison(CASE)).thenReturn(new Liaison(5, "Synthèse", DistrictMeasure.ADVICE, null, null, List.of()));

    assertThat(forms.contextOf(task(ExamineInDistrictProcess.FILL_LIAISON)))
        .containsEntry("requestOptions", List.of(Choice.of("Avis et conseil", "ADVICE")));
    assertThat(forms.contextOf(task(ExamineInDistrictProcess.EXAMINE)))
        .containsEntry(
            "measureOptions",
            List.of(
                Choice.of("Retour à l’établissement, avec conseil", "ADVICE"),
                Choice.of("Complément demandé à l’établissement", "COMPLEMENT")));
  }

  @Test
  void the_district_does_not_read_the_sheet_while_sharing_is_paused() {
    when(desk.liaison(CASE)).thenReturn(new Liaison(5, "Synthèse", DistrictMeasure.PSAD, null, null, List.of()));
    assertThat(forms.contextOf(task(ExamineInDistrictProcess.EXAMINE))).containsEntry("synthesis", "Synthèse");

    when(sharing.paused(CASE)).thenReturn(true);
    assertThatThrownBy(() -> forms.contextOf(task(ExamineInDistrictProcess.EXAMINE)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("en pause");
    assertThat(forms.contextOf(task(ExamineInDistrictProcess.SIGN_EXCEPTION))).containsEntry("synthesis", "Synthèse");
  }

  private static OpenTask task(String key) {
    return new OpenTask("1", key, ExamineInDistrictProcess.KEY, CASE.value(), "0350001A", Map.of());
  }
}
