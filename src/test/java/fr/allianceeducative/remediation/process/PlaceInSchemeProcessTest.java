package fr.allianceeducative.remediation.process;

import static fr.allianceeducative.remediation.process.PlaceInSchemeProcess.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.remediation.ApplyToScheme;
import fr.allianceeducative.remediation.RecordNoScheme;
import fr.allianceeducative.remediation.RemediationDesk;
import fr.allianceeducative.testing.ModelEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "processes/remediation/place-in-scheme.bpmn")
class PlaceInSchemeProcessTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final RemediationDesk desk = mock();

  @BeforeEach
  void theRoom() {
    init(ENGINE.getProcessEngine());
    MODEL.word("referentOfCase", "cpe.brito");
    MODEL.bean("describeSituationListener", new DescribeSituationListener(desk));
    MODEL.bean("chooseSchemeListener", new ChooseSchemeListener(desk));
    MODEL.bean("recordNoSchemeListener", new RecordNoSchemeListener(desk));
    MODEL.bean("recordSchemeAnswerListener", new RecordSchemeAnswerListener(desk));
    MODEL.bean("recordSchemeEntryListener", new RecordSchemeEntryListener(desk));
    MODEL.bean("reviewPlacementListener", new ReviewPlacementListener(desk));
    when(desk.describe(any(), any())).thenReturn(true);
  }

  @Test
  void a_pupil_who_waits_for_a_place_enters_and_stays_to_the_end() {
    ProcessInstance path = start();
    complete(task(path), situation());
    complete(task(path), withVariables("scheme", "EPIDE"));
    verify(desk).apply(new ApplyToScheme(CASE, "EPIDE", null, false));
    complete(task(path), answer("WAITING_LIST"));
    assertThat(path).isWaitingAt(FOLLOW_WAITING_LIST);
    Assertions.assertThat(task(path).getFollowUpDate()).isNotNull();
    complete(task(path), answer("ADMITTED"));
    assertThat(task(path)).isAssignedTo("cpe.brito");
    complete(task(path), withVariables("enteredOn", "2026-12-01", "plannedEnd", "2027-07-31"));
    complete(task(path), review("CONTINUES"));
    assertThat(path).isWaitingAt(REVIEW);
    complete(task(path), review("COMPLETED"));

    assertThat(path).isEnded().hasPassed("endEvent_completed").hasNotPassed(RECORD_NO_SCHEME, "endEvent_abandoned");
    assertThat(path).variables().containsEntry(OUTCOME, "COMPLETED").doesNotContainKeys("wishes", "note");
  }

  @Test
  void a_stay_that_stops_early_ends_the_search() {
    ProcessInstance path = start();
    complete(task(path), situation());
    complete(task(path), withVariables("scheme", "E2C"));
    complete(task(path), answer("ADMITTED"));
    complete(task(path), withVariables("enteredOn", "2026-12-01"));
    complete(task(path), review("ABANDONED"));

    assertThat(path).isEnded().hasPassed("endEvent_abandoned").hasNotPassed(FOLLOW_WAITING_LIST);
    assertThat(path).variables().containsEntry(OUTCOME, "ABANDONED");
  }

  @Test
  void a_refused_pupil_may_try_another_scheme_before_stopping() {
    ProcessInstance path = start();
    complete(task(path), situation());
    complete(task(path), withVariables("scheme", "E2C"));
    complete(task(path), with(answer("REFUSED"), "next", "TRY_ANOTHER"));
    assertThat(path).isWaitingAt(CHOOSE);
    complete(task(path), withVariables("scheme", "EPIDE"));
    complete(task(path), with(answer("REFUSED"), "next", "STOP"));

    assertThat(path).isEnded().hasPassed("endEvent_refused").hasNotPassed(RECORD_ENTRY);
    assertThat(path).variables().containsEntry(OUTCOME, "REFUSED");
  }

  @Test
  void an_agreement_that_ends_leads_from_every_step_of_an_application_back_to_the_choice() {
    ProcessInstance path = start();
    complete(task(path), situation());
    for (List<String> answers : List.<List<String>>of(List.of(), List.of("WAITING_LIST"), List.of("ADMITTED"))) {
      complete(task(path), withVariables("scheme", "E2C"));
      answers.forEach(decision -> complete(task(path), answer(decision)));
      runtimeService().createMessageCorrelation(AGREEMENT_ENDED).processInstanceBusinessKey(CASE.value()).correlate();
      assertThat(path).isWaitingAt(CHOOSE);
    }

    assertThat(path).hasPassed("boundary_answerAgreementEnded", "boundary_waitingAgreementEnded", "boundary_entryAgreementEnded");
  }

  @Test
  void a_stay_that_has_begun_waits_for_no_agreement() {
    ProcessInstance path = start();
    complete(task(path), situation());
    complete(task(path), withVariables("scheme", "E2C"));
    complete(task(path), answer("ADMITTED"));
    complete(task(path), withVariables("enteredOn", "2026-12-01"));

    Assertions.assertThat(runtimeService().createMessageCorrelation(AGREEMENT_ENDED).processInstanceBusinessKey(CASE.value()).correlateAllWithResult())
        .isEmpty();
    assertThat(path).isWaitingAt(REVIEW);
  }

  @Test
  void when_nothing_fits_the_reason_is_kept_and_the_search_may_go_on() {
    when(desk.describe(any(), any())).thenReturn(false);
    ProcessInstance path = start();
    complete(task(path), situation());
    assertThat(path).isWaitingAt(RECORD_NO_SCHEME);
    complete(task(path), withVariables("reason", "Trop jeune pour tout", "next", "RETRY"));
    verify(desk).recordNoScheme(new RecordNoScheme(CASE, "Trop jeune pour tout", true));
    assertThat(path).isWaitingAt(DESCRIBE);
    complete(task(path), situation());
    complete(task(path), withVariables("reason", "Rien à portée", "next", "END"));

    assertThat(path).isEnded().hasPassed("endEvent_noEligibleScheme").hasNotPassed(CHOOSE);
    assertThat(path).variables().containsEntry(OUTCOME, "NO_ELIGIBLE_SCHEME");
  }

  @Test
  void a_pupil_who_wants_none_of_the_schemes_is_heard() {
    ProcessInstance path = start();
    complete(task(path), situation());
    complete(task(path), withVariables("scheme", "NONE"));

    assertThat(path).isWaitingAt(RECORD_NO_SCHEME);
    verify(desk, never()).apply(any());
  }

  @Test
  void an_application_the_desk_refuses_stays_on_the_table() {
    doThrow(new Refusal("Recueillez l’accord.")).when(desk).apply(any());
    ProcessInstance path = start();
    complete(task(path), situation());

    assertThatThrownBy(() -> complete(task(path), withVariables("scheme", "E2C"))).hasMessage("Recueillez l’accord.");
    assertThat(path).isWaitingAt(CHOOSE);
  }

  @Test
  void a_guardian_is_added_with_a_way_to_be_reached() {
    ProcessInstance path = start();
    assertThatThrownBy(() -> complete(task(path), with(situation(), "guardianName", "Mme Martin")))
        .isInstanceOf(Refusal.class);
    Map<String, Object> answers = with(situation(), "guardianName", "Mme Martin");
    complete(task(path), with(answers, "guardianPhone", "0299000000"));

    verify(desk).describe(any(), eq(new Guardian("Mme Martin", "Responsable légal", true, "0299000000", null)));
  }

  private static ProcessInstance start() {
    return runtimeService().startProcessInstanceByKey(KEY, CASE.value());
  }

  private static Map<String, Object> situation() {
    return Map.of("enrolment", "LEFT", "leftOn", "2026-06-30", "entryFrom", "2026-12-01", "diploma", "DNB_CFG", "wishes",
        "La mécanique", "agreement", "GIVEN");
  }

  private static Map<String, Object> answer(String decision) {
    return Map.of("decidedOn", "2026-11-20", "decision", decision, "note", "Un mot");
  }

  private static Map<String, Object> review(String result) {
    return Map.of("reviewedOn", "2027-02-01", "result", result, "note", "Un mot");
  }

  private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
    Map<String, Object> more = new HashMap<>(answers);
    more.put(key, value);
    return more;
  }
}
