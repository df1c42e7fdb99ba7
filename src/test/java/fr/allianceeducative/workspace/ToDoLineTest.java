package fr.allianceeducative.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.allianceeducative.kernel.SchoolZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** What « today » is where a school stands. */
class ToDoLineTest {

  private final Task task = mock(Task.class);

  @Test
  void a_task_for_the_end_of_the_day_in_fort_de_france_is_for_today_although_it_is_tomorrow_in_paris() {
    when(task.getDueDate()).thenReturn(Date.from(Instant.parse("2026-11-05T03:59:59Z")));
    Instant evening = Instant.parse("2026-11-04T23:30:00Z");

    assertThat(ToDo.Line.of(task, null, "#", evening, SchoolZone.MARTINIQUE.time()))
        .satisfies(line -> assertThat(line.due()).isEqualTo(LocalDate.of(2026, 11, 4)))
        .satisfies(line -> assertThat(line.today()).isTrue())
        .satisfies(line -> assertThat(line.daysLate()).isZero());
  }
}
