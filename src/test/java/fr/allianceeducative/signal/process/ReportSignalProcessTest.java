package fr.allianceeducative.signal.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.formService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.historyService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Ine;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.signal.Counts;
import fr.allianceeducative.signal.ObservedSignal;
import fr.allianceeducative.signal.QualificationDesk;
import fr.allianceeducative.signal.ReportSignal;
import fr.allianceeducative.signal.ReportedPupil;
import fr.allianceeducative.signal.TakenReport;
import fr.allianceeducative.signal.Urgency;
import fr.allianceeducative.testing.EngineTables;
import fr.allianceeducative.testing.ModelEngine;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "processes/signal/report-signal.bpmn")
class ReportSignalProcessTest {

  private static final long REPORT = 7L;
  private static final String SECRET = "Sentinelle confidentielle";
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final QualificationDesk desk = mock(QualificationDesk.class);

  @BeforeEach
  void room() {
    init(ENGINE.getProcessEngine());
    MODEL.bean("reportSignalListener", new ReportSignalListener(desk));
    MODEL.bean("attachReportDelegate", new AttachReportDelegate(desk));
    MODEL.bean("openReportedCaseDelegate", new OpenReportedCaseDelegate(desk));
    MODEL.bean("acknowledgeReportDelegate", new AcknowledgeReportDelegate(desk));
  }

  @Test
  void a_pupil_without_a_case_gets_one_and_the_author_an_answer() {
    when(desk.report(any())).thenReturn(new TakenReport(REPORT, false));

    ProcessInstance report = report(answers());

    verify(desk)
        .report(
            new ReportSignal(
                new ReportedPupil(new Ine("123456789AB"), SECRET, SECRET, LocalDate.of(2012, 3, 4), "3e B"),
                Set.of(ObservedSignal.LATENESS, ObservedSignal.HEALTH_NEED),
                new Counts(3, null, 0),
                SECRET,
                SECRET,
                Urgency.PRIORITY,
                true,
                false,
                true,
                LocalDate.of(2026, 11, 20),
                false));
    verify(desk).openCase(REPORT);
    verify(desk).acknowledge(REPORT);
    verify(desk, never()).attachToCase(REPORT);
    assertThat(report).isEnded().hasNotPassed("serviceTask_attachReport");
  }

  @Test
  void a_pupil_with_an_open_case_keeps_it() {
    when(desk.report(any())).thenReturn(new TakenReport(REPORT, true));

    ProcessInstance report = report(answers());

    verify(desk).attachToCase(REPORT);
    verify(desk).acknowledge(REPORT);
    verify(desk, never()).openCase(REPORT);
    assertThat(report).isEnded().hasNotPassed("serviceTask_openCase");
  }

  @Test
  void what_the_colleague_wrote_leaves_no_trace_in_any_table_of_the_engine() throws SQLException {
    when(desk.report(any())).thenReturn(new TakenReport(REPORT, false));

    report(answers());

    Assertions.assertThat(tablesHolding(SECRET)).isEmpty();
    Assertions.assertThat(tablesHolding("123456789AB")).isEmpty();
    Assertions.assertThat(historyService().createHistoricVariableInstanceQuery().list())
        .extracting("name")
        .containsExactlyInAnyOrder("report", "caseOpen");
  }

  @Test
  void the_case_that_a_report_opens_starts_its_own_path_in_the_same_moment() {
    String deployment = deployAnotherPath();
    when(desk.report(any())).thenReturn(new TakenReport(REPORT, false));
    when(desk.openCase(REPORT))
        .thenAnswer(
            call -> {
              runtimeService().startProcessInstanceByKey("path", "AE-2026-000042");
              return new CaseNumber("AE-2026-000042");
            });

    ProcessInstance report = report(answers());

    assertThat(report).isEnded();
    Assertions.assertThat(
            historyService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey("AE-2026-000042")
                .singleResult()
                .getSuperProcessInstanceId())
        .isNull();
    repositoryService().deleteDeployment(deployment, true);
  }

  @Test
  void a_report_without_facts_is_refused_and_nothing_starts() {
    Map<String, Object> answers = answers();
    answers.put("facts", "   ");

    assertThatThrownBy(() -> report(answers))
        .isInstanceOf(Refusal.class)
        .hasMessage("Remplissez « Faits observés », puis validez à nouveau.");
    verifyNoInteractions(desk);
    Assertions.assertThat(historyService().createHistoricProcessInstanceQuery().count()).isZero();
  }

  @Test
  void an_ine_of_another_shape_a_broken_count_and_a_missing_date_are_explained() {
    assertRefused("ine", "12", "neuf chiffres et deux lettres");
    assertRefused("halfDays", "beaucoup", "Écrivez un nombre dans « Demi-journées d’absence »");
    assertRefused("halfDays", "2,5", "nombre entier entre 0 et 1000");
    assertRefused("familyInformedOn", "", "Remplissez « Famille prévenue le »");
    assertRefused("signals", "", "Cochez au moins un signal");
  }

  private void assertRefused(String field, String value, String sentence) {
    Map<String, Object> answers = answers();
    answers.put(field, value);
    assertThatThrownBy(() -> report(answers)).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    verifyNoInteractions(desk);
  }

  /** As Tasklist does it. */
  private static ProcessInstance report(Map<String, Object> answers) {
    String definition =
        repositoryService().createProcessDefinitionQuery().processDefinitionKey(ReportSignalProcess.KEY).latestVersion().singleResult().getId();
    return formService().submitStartForm(definition, answers);
  }

  private static Map<String, Object> answers() {
    Map<String, Object> answers = new HashMap<>();
    answers.put("lastName", SECRET);
    answers.put("firstName", SECRET);
    answers.put("birthDate", "2012-03-04");
    answers.put("ine", "123456789ab");
    answers.put("schoolClass", "3e B");
    answers.put("signals", Spin.JSON("[\"LATENESS\",\"HEALTH_NEED\"]"));
    answers.put("halfDays", 3);
    answers.put("incidents", 0);
    answers.put("facts", SECRET);
    answers.put("actionsTried", SECRET);
    answers.put("urgency", "PRIORITY");
    answers.put("alreadyFollowed", true);
    answers.put("familyInformed", true);
    answers.put("familyInformedOn", "2026-11-20");
    return answers;
  }

  private static String deployAnotherPath() {
    return repositoryService()
        .createDeployment()
        .addModelInstance(
            "path.bpmn",
            Bpmn.createExecutableProcess("path").camundaHistoryTimeToLive(1).startEvent().endEvent().done())
        .deploy()
        .getId();
  }

  private static List<String> tablesHolding(String text) throws SQLException {
    return EngineTables.holding(
        ((ProcessEngineConfigurationImpl) processEngine().getProcessEngineConfiguration()).getDataSource(), text);
  }
}
