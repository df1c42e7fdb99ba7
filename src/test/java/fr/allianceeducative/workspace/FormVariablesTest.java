package fr.allianceeducative.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allianceeducative.casefile.TaskSights;
import fr.allianceeducative.draft.DraftDesk;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.engine.OpenTasks;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.access.Sight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of the rooms' knowledge comes into a form. */
class FormVariablesTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final OpenTask TASK = new OpenTask("t1", "userTask_x", "x", CASE.value(), "0350001A", Map.of());

  private final ObjectMapper json = new ObjectMapper();
  private final OpenTasks tasks = mock(OpenTasks.class);
  private final TaskSights sights = mock(TaskSights.class);
  private final DraftDesk drafts = mock(DraftDesk.class);
  private final ObjectNode variables = json.createObjectNode();

  @BeforeEach
  void the_task_is_the_persons() {
    when(sights.throughTask()).thenReturn(Sight.EVERYTHING);
    when(tasks.find("t1")).thenReturn(Optional.of(TASK));
    when(drafts.answers("t1")).thenReturn(Optional.empty());
  }

  @Test
  void to_whom_the_matrix_gives_nothing_through_a_task_no_room_tells_anything() {
    when(sights.throughTask()).thenReturn(Sight.NOTHING);

    form(who(), plan()).addTo(variables, "t1");

    assertThat(variables).isEmpty();
  }

  @Test
  void in_a_pause_a_form_that_tells_of_the_pupil_stays_closed_in_a_sentence() {
    when(sights.taskWaits(CASE)).thenReturn(true);

    assertThatThrownBy(() -> form(who(), plan()).addTo(variables, "t1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Le partage de ce dossier est en pause");
    assertThat(variables).as("nothing was told before").isEmpty();
  }

  @Test
  void in_a_pause_a_form_that_only_says_who_the_pupil_is_opens() {
    when(sights.taskWaits(CASE)).thenReturn(true);

    form(who()).addTo(variables, "t1");

    assertThat(variables.path("pupil").path("value").asText()).isEqualTo("Lina MARTIN");
  }

  @Test
  void whom_the_pause_does_not_concern_reads_the_whole_form() {
    form(who(), plan()).addTo(variables, "t1");

    assertThat(variables.path("objective").path("value").asText()).isEqualTo("Revenir le matin");
  }

  private FormVariables form(FormContext... contexts) {
    return new FormVariables(tasks, List.of(contexts), sights, drafts, json);
  }

  private static FormContext who() {
    return new Known(Map.of("pupil", "Lina MARTIN"), false);
  }

  private static FormContext plan() {
    return new Known(Map.of("objective", "Revenir le matin"), true);
  }

  private record Known(Map<String, Object> known, boolean waits) implements FormContext {

    @Override
    public boolean fills(OpenTask task) {
      return true;
    }

    @Override
    public boolean waitsInPause(OpenTask task) {
      return waits;
    }

    @Override
    public Map<String, Object> contextOf(OpenTask task) {
      return known;
    }
  }
}
