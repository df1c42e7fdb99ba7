package fr.allianceeducative.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.testing.HouseTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class DatedTasksTest {

  private static final Uai LYCEE = new Uai("0352318E");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Autowired private CaseDesk cases;
  @Autowired private CaseProcesses processes;
  @Autowired private TaskService tasks;

  @Test
  void a_task_meant_for_a_day_is_there_from_its_beginning_and_late_after_its_working_day_only() {
    CaseNumber number = open();
    LocalDate inThreeMonths = LocalDate.now(PARIS).plusMonths(3);

    processes.start("check-exit", number.value(), LYCEE, Map.of());

    Task check = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey("userTask_check3Months").singleResult();
    assertThat(local(check.getFollowUpDate())).isEqualTo(inThreeMonths.atStartOfDay());
    assertThat(local(check.getDueDate())).isEqualTo(inThreeMonths.atTime(LocalTime.of(18, 0)));
  }

  private CaseNumber open() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "Kermarrec", "Nolwenn", LocalDate.of(2010, 5, 6), LYCEE, "2nde 3");
    return cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
  }

  private static LocalDateTime local(Date date) {
    return LocalDateTime.ofInstant(date.toInstant(), PARIS);
  }
}
