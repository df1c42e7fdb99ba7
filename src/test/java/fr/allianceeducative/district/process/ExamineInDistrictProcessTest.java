package fr.allianceeducative.district.process;

import static fr.allianceeducative.district.process.ExamineInDistrictProcess.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.district.DistrictDesk;
import fr.allianceeducative.district.EntryRule.Admission;
import fr.allianceeducative.district.Submission;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.testing.ModelEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "processes/district/examine-in-district.bpmn")
class ExamineInDistrictProcessTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final DistrictDesk desk = mock();

  @BeforeEach
  void theRoom() {
    init(ENGINE.getProcessEngine());
    MODEL.word("referentOfCase", "cpe.brito");
    MODEL.bean("fillLiaisonListener", new FillLiaisonListener(desk));
    MODEL.bean("signExceptionListener", new SignExceptionListener(desk));
    MODEL.bean("examineInDistrictListener", new ExamineInDistrictListener(desk));
    MODEL.bean("remindDistrictDelegate", new RemindDistrictDelegate(desk));
    MODEL.bean("escalateExaminationDelegate", new EscalateExaminationDelegate(desk));
    answersOfTheRule(Admission.ADMISSIBLE);
  }

  @Test
  void a_complete_sheet_is_examined_by_the_district_and_the_pupil_goes_to_a_scheme() {
    ProcessInstance path = start();
    assertThat(task(path)).isAssignedTo("cpe.brito");
    complete(task(path), sheet());
    assertThat(task(path)).hasDefinitionKey(EXAMINE).hasCandidateGroup("gpds-district");
    complete(task(path), decision("FOQUALE"));

    assertThat(path).isEnded().hasPassed("endEvent_remediation").hasNotPassed(SIGN_EXCEPTION, "endEvent_returnToSchool");
    assertThat(path).variables().containsEntry(DECISION, "REMEDIATION").doesNotContainKeys("synthesis", "advice");
  }

  @Test
  void two_reminders_then_the_referent_is_told_once_each_and_the_examination_is_still_awaited() {
    ProcessInstance path = start();
    complete(task(path), sheet());

    execute(job("timer_examinationLate", path));
    execute(job("timer_examinationSecondReminder", path));
    verify(desk, times(2)).remind(CASE);
    verify(desk, never()).escalate(any());

    execute(job("timer_examinationEscalation", path));
    verify(desk, times(1)).escalate(CASE);
    verify(desk, times(2)).remind(CASE);
    assertThat(path).hasPassed("endEvent_referentTold").isWaitingAt(EXAMINE);
  }

  @Test
  void advice_brings_the_case_back_to_the_school_even_after_a_reminder_and_nobody_is_told_any_more() {
    ProcessInstance path = start();
    complete(task(path), sheet());
    execute(job("timer_examinationLate", path));
    verify(desk).remind(CASE);
    assertThat(path).isWaitingAt(EXAMINE);
    complete(task(path), decision("ADVICE"));

    assertThat(path).isEnded().hasPassed("endEvent_returnToSchool", "endEvent_reminded").hasNotPassed("endEvent_remediation", "endEvent_referentTold");
    verify(desk, never()).escalate(any());
    assertThat(path).variables().containsEntry(DECISION, "RETURN_TO_SCHOOL");
  }

  @Test
  void an_agreement_taken_back_ends_the_examination_and_the_school_goes_on_by_itself() {
    ProcessInstance path = start();
    complete(task(path), sheet());

    runtimeService()
        .createMessageCorrelation(ExamineInDistrictProcess.AGREEMENT_ENDED)
        .processInstanceBusinessKey(CASE.value())
        .setVariable(DECISION, ExamineInDistrictProcess.RETURN_TO_SCHOOL)
        .correlate();

    assertThat(path).isEnded().hasPassed("endEvent_agreementEnded").hasNotPassed("endEvent_returnToSchool");
    assertThat(path).variables().containsEntry(DECISION, "RETURN_TO_SCHOOL");
    verify(desk, never()).recordExamination(any());
  }

  @Test
  void an_incomplete_sheet_comes_back_to_the_school_and_so_does_one_the_district_finds_short() {
    answersOfTheRule(Admission.INCOMPLETE);
    ProcessInstance path = start();
    complete(task(path), sheet());
    assertThat(path).isWaitingAt(FILL_LIAISON).hasNotPassed(EXAMINE);
    answersOfTheRule(Admission.ADMISSIBLE);
    complete(task(path), sheet());
    complete(task(path), decision("COMPLEMENT"));

    assertThat(path).isWaitingAt(FILL_LIAISON).isNotEnded();
  }

  @Test
  void an_exception_goes_to_the_district_once_the_head_of_the_school_signs() {
    answersOfTheRule(Admission.NEEDS_SIGNATURE);
    ProcessInstance path = start();
    complete(task(path), sheet());
    assertThat(task(path)).hasDefinitionKey(SIGN_EXCEPTION).hasCandidateGroup("chef-etablissement");
    complete(task(path), withVariables("signature", "NO"));
    assertThat(path).isWaitingAt(FILL_LIAISON).hasNotPassed(EXAMINE);
    complete(task(path), sheet());
    complete(task(path), withVariables("signature", "YES"));

    verify(desk).signException(CASE, true);
    assertThat(path).isWaitingAt(EXAMINE);
  }

  @Test
  void the_school_cannot_hand_the_pupil_over() {
    Map<String, Object> answers = sheet();
    answers.put("referentKept", "NO");

    assertThatThrownBy(() -> complete(task(start()), answers)).isInstanceOf(Refusal.class).hasMessageContaining("référent");
    verify(desk, never()).fillLiaison(any());
  }

  @Test
  void nothing_is_sent_without_the_agreement_to_send_it() {
    Map<String, Object> answers = sheet();
    answers.put("transmission", "NO");

    assertThatThrownBy(() -> complete(task(start()), answers)).isInstanceOf(Refusal.class).hasMessageContaining("accord");
    verify(desk, never()).fillLiaison(any());
  }

  private void answersOfTheRule(Admission admission) {
    when(desk.fillLiaison(any())).thenReturn(new Submission(admission, "gpds-district"));
  }

  private static ProcessInstance start() {
    return runtimeService().startProcessInstanceByKey(KEY, CASE.value());
  }

  private static Map<String, Object> sheet() {
    return new HashMap<>(
        Map.of("synthesis", "Vient peu depuis octobre", "actionsDone", List.of(Map.of("what", "Tutorat", "outcome", "Reprise partielle")),
            "exhausted", true, "request", "FOQUALE", "commissionOn", "2026-11-10", "familyInformedOn", "2026-11-12",
            "referentKept", "YES", "transmission", "YES"));
  }

  private static Map<String, Object> decision(String measure) {
    return Map.of("examinedOn", "2026-11-20", "measure", measure, "advice", "Un mot");
  }
}
