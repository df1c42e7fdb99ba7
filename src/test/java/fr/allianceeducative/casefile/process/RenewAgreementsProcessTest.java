package fr.allianceeducative.casefile.process;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.AgreementDesk;
import fr.allianceeducative.casefile.RenewAgreements;
import fr.allianceeducative.casefile.Voice;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.testing.ModelEngine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "processes/casefile/renew-agreements.bpmn")
class RenewAgreementsProcessTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final Date JUNE = Date.from(Instant.parse("2027-06-18T06:00:00Z"));
  private static final Date AUGUST = Date.from(Instant.parse("2027-08-31T16:00:00Z"));
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final AgreementDesk agreements = mock(AgreementDesk.class);

  @BeforeEach
  void anAgreementUntilTheEndOfAugust() {
    init(ENGINE.getProcessEngine());
    MODEL.word("referentOfCase", "cpe.brito");
    MODEL.word("agreementsToRenewOn", JUNE);
    MODEL.word("agreementsEndOn", AUGUST);
    MODEL.word("agreementsOver", Date.from(Instant.parse("2027-09-01T06:00:00Z")));
    MODEL.bean("renewAgreementsListener", new RenewAgreementsListener(agreements));
    MODEL.bean("expireAgreementsDelegate", new ExpireAgreementsDelegate(agreements));
  }

  @Test
  void the_referent_is_asked_before_the_agreement_ends() {
    ProcessInstance path = given();

    assertThat(task(path)).isAssignedTo("cpe.brito");
    Assertions.assertThat(task(path).getFollowUpDate()).isEqualTo(JUNE);
    Assertions.assertThat(task(path).getDueDate()).isEqualTo(AUGUST);
  }

  @Test
  void what_is_agreed_to_again_is_asked_for_again_later() {
    ProcessInstance path = given();
    when(agreements.firstEnd(CASE)).thenReturn(Optional.of(LocalDate.of(2028, 6, 18)));

    complete(task(path), Map.of("heard", "BOTH", "keptAgreements", Spin.JSON(List.of("s12", "s14"))));

    verify(agreements).renew(new RenewAgreements(CASE, Voice.BOTH, Set.of(12L, 14L)));
    assertThat(path).isWaitingAt("userTask_renewAgreements").hasNotPassed("endEvent_noAgreementLeft");
    assertThat(path).variables().doesNotContainKeys("heard", "keptAgreements");
  }

  @Test
  void when_nothing_is_agreed_to_again_there_is_nothing_left_to_ask() {
    ProcessInstance path = given();

    complete(task(path), Map.of("heard", "YOUTH", "keptAgreements", Spin.JSON(List.of())));

    verify(agreements).renew(new RenewAgreements(CASE, Voice.YOUTH, Set.of()));
    assertThat(path).isEnded().hasPassed("endEvent_noAgreementLeft");
  }

  @Test
  void an_agreement_past_its_last_day_is_noted_and_the_question_stays() {
    ProcessInstance path = given();

    execute(job(path));

    verify(agreements).expire(CASE);
    verify(agreements, never()).renew(any());
    assertThat(path).isWaitingAt("userTask_renewAgreements").hasPassed("serviceTask_expireAgreements");
  }

  @Test
  void when_the_last_agreement_is_taken_back_nobody_is_asked_any_more() {
    ProcessInstance path = given();
    told(true);
    assertThat(path).isWaitingAt("userTask_renewAgreements");

    told(false);

    assertThat(path).isEnded().hasPassed("endEvent_noAgreementLeft");
    verify(agreements, never()).renew(any());
  }

  private static void told(boolean left) {
    runtimeService()
        .createMessageCorrelation(RenewAgreementsProcess.AGREEMENTS_CHANGED)
        .processInstanceBusinessKey(CASE.value())
        .setVariable(RenewAgreementsProcess.AGREEMENTS_LEFT, left)
        .correlate();
  }

  private static ProcessInstance given() {
    ProcessInstance path = runtimeService().startProcessInstanceByKey(RenewAgreementsProcess.KEY, CASE.value());
    assertThat(path).isWaitingAtExactly("userTask_renewAgreements");
    return path;
  }
}
