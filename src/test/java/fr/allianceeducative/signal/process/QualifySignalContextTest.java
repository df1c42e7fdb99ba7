package fr.allianceeducative.signal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.People;
import fr.allianceeducative.signal.Indicators;
import fr.allianceeducative.signal.SituationInFigures;
import fr.allianceeducative.signal.SituationReader;
import fr.allianceeducative.signal.SuggestedTrack;
import fr.allianceeducative.signal.Track;
import fr.allianceeducative.signal.Urgency;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QualifySignalContextTest {

  private static final CaseNumber NUMBER = new CaseNumber("AE-2026-000042");
  private static final OpenTask TASK =
      new OpenTask(
          "1", QualifySignalProcess.QUALIFY_TASK, QualifySignalProcess.KEY, NUMBER.value(), "0350030M", Map.of());

  private final SituationReader reader = mock(SituationReader.class);
  private final QualifySignalContext form = new QualifySignalContext(reader, mock(People.class));

  @Test
  void the_form_says_what_was_counted_and_then_what_the_table_makes_of_it() {
    assertThat(basis(3, new Indicators(6, 1, new BigDecimal("2.50"))))
        .isEqualTo(
            "Dans les fichiers de l’établissement : 6 demi-journées sans motif valable le mois le plus chargé, 1 incident,"
                + " moyenne en baisse de 2,5. Score du signal : 3. Seuil légal d’absences atteint.");
    assertThat(basis(3, new Indicators(0, 2, BigDecimal.ZERO)))
        .contains("0 demi-journée sans motif", "2 incidents", "moyenne sans baisse connue");
  }

  @Test
  void a_pupil_of_whom_no_file_speaks_has_no_score_and_no_figures() {
    assertThat(basis(null, null)).isEqualTo("Aucun score. Seuil légal d’absences atteint.");
  }

  private String basis(Integer score, Indicators figures) {
    when(reader.suggestion(NUMBER)).thenReturn(new SuggestedTrack(Track.INTERVIEW, Urgency.PRIORITY, "qualification"));
    when(reader.reports(NUMBER)).thenReturn(List.of());
    when(reader.figures(NUMBER)).thenReturn(Optional.ofNullable(figures));
    when(reader.situation(NUMBER)).thenReturn(new SituationInFigures(score, true, Urgency.NORMAL, 14, false, false));
    return String.valueOf(form.contextOf(TASK).get("basis"));
  }
}
