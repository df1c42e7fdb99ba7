package fr.allianceeducative.signal.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.historyService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.engine.ModelWords;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.signal.QualificationDesk;
import fr.allianceeducative.signal.QualifySignal;
import fr.allianceeducative.signal.Questionnaire;
import fr.allianceeducative.signal.ReminderMeans;
import fr.allianceeducative.signal.SchoolSituation;
import fr.allianceeducative.signal.SituationReader;
import fr.allianceeducative.signal.SuggestedTrack;
import fr.allianceeducative.signal.Track;
import fr.allianceeducative.signal.Urgency;
import fr.allianceeducative.testing.EngineTables;
import fr.allianceeducative.testing.ModelEngine;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "processes/signal/qualify-signal.bpmn")
class QualifySignalProcessTest {

  private static final CaseNumber NUMBER = new CaseNumber("AE-2026-000042");
  private static final String SECRET = "Sentinelle confidentielle";
  private static final Date IN_A_WEEK = new Date(1_800_000_000_000L);
  private static final Date TOMORROW = new Date(1_790_000_000_000L);
  private static final ModelEngine MODEL = new ModelEngine();

  private static final ModelWords DELAYS =
      new ModelWords() {
        private final Map<String, Date> ends = Map.of("due_qualification", IN_A_WEEK, "due_urgentQualification", TOMORROW);

        @Override
        public boolean knows(String word) {
          return ends.containsKey(word);
        }

        @Override
        public Date meaningOf(String word, @Nullable String businessKey, @Nullable String school) {
          return ends.get(word);
        }
      };

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final QualificationDesk desk = mock(QualificationDesk.class);
  private final SituationReader reader = mock(SituationReader.class);

  @BeforeEach
  void room() {
    init(ENGINE.getProcessEngine());
    MODEL.bean("qualifySignalListener", new QualifySignalListener(desk, reader));
    MODEL.bean("remindQualificationListener", new RemindQualificationListener(desk));
    suggested(Track.INTERVIEW, Urgency.PRIORITY, "qualification");
  }

  @Test
  void the_table_suggests_and_the_person_chooses_an_interview() throws SQLException {
    ProcessInstance path = start();

    assertThat(path).isWaitingAt("userTask_qualifySignal");
    assertThat(task(path)).hasCandidateGroup("cpe").hasCandidateGroup("rds").hasCandidateGroup("directeur-ecole");
    assertThat(task(path)).hasDueDate(IN_A_WEEK);
    complete(task(path), answers("chosenTrack", "INTERVIEW", "urgency", "PRIORITY", "reason", SECRET));

    verify(desk)
        .qualify(
            new QualifySignal(
                NUMBER, Track.INTERVIEW, Urgency.PRIORITY, Track.INTERVIEW, Urgency.PRIORITY,
                SchoolSituation.OFTEN_ABSENT, true, false, SECRET, null, null));
    assertThat(path).isEnded().hasNotPassed("userTask_remindQualification");
    Assertions.assertThat(outcome(path)).isEqualTo("INTERVIEW");
    Assertions.assertThat(tablesHolding(SECRET)).isEmpty();
  }

  @Test
  void the_engine_keeps_nothing_of_what_is_suggested() {
    ProcessInstance path = start();

    Assertions.assertThat(runtimeService().getVariables(path.getId())).isEmpty();
    Assertions.assertThat(historyService().createHistoricVariableInstanceQuery().count()).isZero();
  }

  @Test
  void what_was_reported_since_the_signal_came_counts_when_the_person_decides() {
    ProcessInstance path = start();
    suggested(Track.COMMISSION, Urgency.URGENT, "urgentQualification");

    assertThatThrownBy(() -> complete(task(path), answers("chosenTrack", "INTERVIEW", "urgency", "PRIORITY")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("écrivez pourquoi dans « Motif »");
    assertThat(path).isWaitingAt("userTask_qualifySignal");
  }

  @Test
  void an_urgent_signal_is_due_in_one_school_day() {
    suggested(Track.COMMISSION, Urgency.URGENT, "urgentQualification");

    ProcessInstance path = start();

    assertThat(task(path)).hasDueDate(TOMORROW);
  }

  @Test
  void an_urgent_signal_tells_its_team_at_once_and_an_ordinary_one_waits_for_the_summary() {
    QualificationWords words = new QualificationWords(reader, List.of(DELAYS));
    Assertions.assertThat(words.meaningOf("qualificationTells", NUMBER.value(), null)).isNull();

    suggested(Track.COMMISSION, Urgency.URGENT, "urgentQualification");

    Assertions.assertThat(words.meaningOf("qualificationTells", NUMBER.value(), null)).isEqualTo("URGENT");
  }

  @Test
  void a_suspected_danger_reaches_the_desk_and_does_not_hold_the_path() {
    ProcessInstance path = start();
    complete(task(path), answers("chosenTrack", "COMMISSION", "urgency", "URGENT", "danger", "YES"));

    verify(desk).qualify(argThat(QualifySignal::dangerSuspected));
    assertThat(path).isEnded();
    Assertions.assertThat(outcome(path)).isEqualTo("COMMISSION");
  }

  @Test
  void a_late_qualification_alerts_the_head_and_stays_open() {
    ProcessInstance path = start();

    execute(job(path));

    assertThat(path).isWaitingAt("userTask_qualifySignal", "userTask_remindQualification");
    complete(task("userTask_remindQualification", path), withVariables("means", "SPOKEN"));
    verify(desk).remindQualification(NUMBER, ReminderMeans.SPOKEN);
    assertThat(path).isWaitingAt("userTask_qualifySignal").isNotEnded();
  }

  @Test
  void a_reminder_nobody_answered_disappears_with_the_qualification() {
    ProcessInstance path = start();
    execute(job(path));

    complete(task("userTask_qualifySignal", path), answers("chosenTrack", "ALREADY_LEFT", "urgency", "PRIORITY", "reason", "Départ confirmé"));

    assertThat(path).isEnded();
    verify(desk, never()).remindQualification(any(), any());
  }

  @Test
  void less_attention_than_suggested_needs_a_reason_and_the_task_stays() {
    ProcessInstance path = start();

    assertThatThrownBy(
            () -> complete(task(path), answers("chosenTrack", "NO_NEED", "urgency", "PRIORITY", "watchUntil", "2027-01-10")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("écrivez pourquoi dans « Motif »");
    assertThat(path).isWaitingAt("userTask_qualifySignal");
    verify(desk, never()).qualify(any());
  }

  @Test
  void a_case_without_further_need_keeps_a_watch_and_the_level_of_the_questionnaire() {
    ProcessInstance path = start();

    complete(
        task(path),
        answers(
            "chosenTrack", "NO_NEED", "urgency", "NORMAL", "watchUntil", "2027-01-10", "reason", "Suivi par le PRE",
            "instrument", "LYCAM", "questionnaireScore", 12, "questionnaireLevel", "LOW", "questionnaireOn", "2026-11-02"));

    verify(desk)
        .qualify(
            new QualifySignal(
                NUMBER, Track.INTERVIEW, Urgency.PRIORITY, Track.NO_NEED, Urgency.NORMAL,
                SchoolSituation.OFTEN_ABSENT, true, false, "Suivi par le PRE", LocalDate.of(2027, 1, 10),
                new Questionnaire(
                    Questionnaire.Instrument.LYCAM, 12, Questionnaire.Level.LOW, LocalDate.of(2026, 11, 2))));
    assertThat(path).isEnded();
  }

  /** What the table says now, for the form and for the model alike. */
  private void suggested(Track track, Urgency urgency, String delay) {
    when(reader.suggestion(NUMBER)).thenReturn(new SuggestedTrack(track, urgency, delay));
    MODEL.word("qualificationDue", new QualificationWords(reader, List.of(DELAYS)).meaningOf("qualificationDue", NUMBER.value(), null));
  }

  private static ProcessInstance start() {
    return runtimeService().startProcessInstanceByKey(QualifySignalProcess.KEY, NUMBER.value());
  }

  private static Map<String, Object> answers(Object... given) {
    Map<String, Object> answers = new HashMap<>(Map.of("situation", "OFTEN_ABSENT", "alreadyFollowed", "YES", "danger", "NO"));
    for (int i = 0; i < given.length; i += 2) {
      answers.put((String) given[i], given[i + 1]);
    }
    return answers;
  }

  private static Object outcome(ProcessInstance path) {
    return historyService()
        .createHistoricVariableInstanceQuery()
        .processInstanceId(path.getId())
        .variableName(QualifySignalProcess.TRACK)
        .singleResult()
        .getValue();
  }

  private static List<String> tablesHolding(String text) throws SQLException {
    return EngineTables.holding(
        ((ProcessEngineConfigurationImpl) processEngine().getProcessEngineConfiguration()).getDataSource(), text);
  }
}
