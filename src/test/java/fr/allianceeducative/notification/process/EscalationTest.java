package fr.allianceeducative.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.PresentReferent;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Link;
import fr.allianceeducative.notification.Notice;
import fr.allianceeducative.notification.Notifications;
import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.Recipient;
import fr.allianceeducative.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class EscalationTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final Uai SCHOOL = new Uai("0350001A");
  private static final List<String> TASKS = List.of("userTask_contribute");
  private static final Set<String> OTHERWISE = Set.of("cpe", "directeur-ecole");

  private final Notifications notifications = mock();
  private final CaseDesk cases = mock();
  private final PresentReferent referents = mock();
  private final CaseFile file = mock();
  private final DelegateExecution step = mock(RETURNS_DEEP_STUBS);
  private final TaskQuery open = mock(RETURNS_SELF);
  private final Escalation escalation = new Escalation(notifications, cases, referents);

  @BeforeEach
  void a_contribution_that_is_late() {
    when(step.getProcessBusinessKey()).thenReturn(CASE.value());
    when(step.getProcessInstanceId()).thenReturn("path");
    when(step.getActivityInstanceId()).thenReturn("sendTask_escalateContributions:1");
    when(step.getProcessEngineServices().getTaskService().createTaskQuery()).thenReturn(open);
    when(open.count()).thenReturn(1L);
    when(cases.caseFile(CASE)).thenReturn(file);
    when(file.number()).thenReturn(CASE);
    when(file.school()).thenReturn(SCHOOL);
    when(referents.of(file)).thenReturn(Optional.of("cpe.brito"));
  }

  @Test
  void the_referent_is_told_with_a_link_to_the_case_and_nothing_else() {
    Notice told = told();

    assertThat(told.to()).isEqualTo(Recipient.person("cpe.brito"));
    assertThat(told.link()).isEqualTo(Link.toCase(CASE));
    assertThat(told.school()).isEqualTo(SCHOOL);
    assertThat(told.wording().occasion()).isEqualTo(Occasion.ESCALATION);
    assertThat(told.wording().sentence()).contains("restés sans suite").doesNotContain(CASE.value(), "brito", "contribution");
  }

  @Test
  void where_no_referent_is_there_those_who_may_act_as_one_are_told() {
    when(referents.of(file)).thenReturn(Optional.empty());

    assertThat(told().to()).isEqualTo(Recipient.team(Role.CPE, Role.DIRECTEUR_ECOLE));
  }

  @Test
  void a_case_whose_sharing_is_on_pause_is_told_in_the_same_words_to_the_same_person() {
    Notice before = told();
    when(file.sharingSuspended()).thenReturn(true);
    escalation.tell(step, TASKS, OTHERWISE);

    verify(notifications, times(2)).tell(before);
  }

  @Test
  void once_nothing_is_awaited_nobody_is_told() {
    when(open.count()).thenReturn(0L);

    escalation.tell(step, TASKS, OTHERWISE);

    verify(notifications, never()).tell(any());
  }

  private Notice told() {
    escalation.tell(step, TASKS, OTHERWISE);
    ArgumentCaptor<Notice> notice = ArgumentCaptor.forClass(Notice.class);
    verify(notifications).tell(notice.capture());
    return notice.getValue();
  }
}
