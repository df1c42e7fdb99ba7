package fr.allianceeducative.standin.process;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import fr.allianceeducative.standin.StandInDesk;
import fr.allianceeducative.testing.ModelEngine;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "processes/standin/cover-absence.bpmn")
class CoverAbsenceProcessTest {

  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final StandInDesk desk = mock(StandInDesk.class);

  @BeforeEach
  void an_absence_in_december() {
    init(ENGINE.getProcessEngine());
    MODEL.bean("coverTasksDelegate", new CoverTasksDelegate(desk));
    MODEL.bean("giveTasksBackDelegate", new GiveTasksBackDelegate(desk));
    MODEL.word("absenceBegins", Date.from(Instant.parse("2026-12-01T00:00:00Z")));
    MODEL.word("absenceIsOver", Date.from(Instant.parse("2026-12-06T00:00:00Z")));
  }

  @Test
  void tasks_move_on_the_first_day_and_come_back_after_the_last() {
    ProcessInstance absence = start();
    verifyNoInteractions(desk);

    execute(job("timer_firstDay", absence));
    verify(desk).begin(42);
    verify(desk, never()).finish(42);

    execute(job("timer_lastDayOver", absence));
    verify(desk).finish(42);
    assertThat(absence).isEnded().hasPassed("serviceTask_coverTasks", "serviceTask_giveTasksBack");
  }

  @Test
  void whoever_is_back_sooner_has_the_tasks_back_at_once() {
    ProcessInstance absence = start();
    execute(job("timer_firstDay", absence));

    over(absence);

    verify(desk).finish(42);
    assertThat(absence).isEnded().hasPassed("message_backSooner").hasNotPassed("timer_lastDayOver");
  }

  @Test
  void an_absence_called_off_moves_nothing() {
    ProcessInstance absence = start();

    over(absence);

    verifyNoInteractions(desk);
    assertThat(absence).isEnded().hasPassed("endEvent_cancelled").hasNotPassed("serviceTask_coverTasks", "serviceTask_giveTasksBack");
  }

  private static ProcessInstance start() {
    return runtimeService().startProcessInstanceByKey(CoverAbsenceProcess.KEY, "ABSENCE-42");
  }

  private static void over(ProcessInstance absence) {
    runtimeService().createMessageCorrelation(CoverAbsenceProcess.OVER).processInstanceId(absence.getId()).correlate();
  }
}
