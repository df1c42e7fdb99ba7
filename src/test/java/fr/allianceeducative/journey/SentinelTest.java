package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.allianceeducative.casefile.IncidentDesk;
import fr.allianceeducative.casefile.RetentionRound;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.models.Models;
import fr.allianceeducative.testing.CaseFileTables;
import fr.allianceeducative.testing.EngineTables;
import fr.allianceeducative.testing.HouseTest;
import fr.allianceeducative.testing.LogBook;
import fr.allianceeducative.testing.WholeDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever a person writes in a form is kept in the case file, and stays out of the engine's tables and of the log, whether the
 * room takes it or refuses it. Five pupils walk past every form of the house; all that is typed on their way is a sentinel,
 * their names as well. When the time of their cases is over, nothing of it is left anywhere.
 */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(0)
class SentinelTest {

  static final List<String> FORMS =
      List.of(
          "check-exit",
          "choose-professions",
          "choose-scheme",
          "complete-agreement",
          "conclude-interview",
          "contribute",
          "describe-situation",
          "draft-plan",
          "examine-in-district",
          "fill-liaison",
          "handle-urgency",
          "inform-family",
          "inform-family-of-decision",
          "name-referent",
          "open-session",
          "prepare-agenda",
          "prepare-transfer",
          "propose-members",
          "qualify-signal",
          "record-agreements",
          "record-contact",
          "record-decision",
          "record-departure",
          "record-exchange",
          "record-exit",
          "record-interview",
          "record-no-scheme",
          "record-scheme-answer",
          "record-scheme-entry",
          "record-transmission",
          "record-visit",
          "record-withdrawal",
          "refer-case",
          "remind-qualification",
          "renew-agreements",
          "report-signal",
          "restore-contact",
          "review-placement",
          "review-plan",
          "review-suspension",
          "review-watch",
          "sign-charter",
          "sign-exception",
          "sign-plan",
          "validate-minutes",
          "validate-synthesis",
          "write-synthesis");

  /** What a form asks in order to find something; it is not kept itself. */
  private static final Set<String> ONLY_LOOKED_UP = Set.of("prepare-transfer receivingSchool");

  /** What is closed with a key before it is kept. */
  private static final String CLOSED = "contribute protectedNote";

  /** Forms on which nobody can write a word. */
  private static final Set<String> NO_TEXT = Set.of("call-family", "handle-undelivered");

  /** A school whose commission has nothing on hand. */
  private static final String SCHOOL = "bourgchevreuil";

  @Autowired private TestRestTemplate http;
  @Autowired private DataSource database;
  @Autowired private TaskService tasks;
  @Autowired private FormService forms;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService jobs;
  @Autowired private IncidentDesk incidents;
  @Autowired private Directory directory;
  @Autowired private RetentionRound retention;
  @Autowired private JdbcClient jdbc;
  private SentinelPen pen;
  private Staffroom staffroom;
  private final Set<String> traces = new TreeSet<>();
  private List<String> log;
  private final List<String> cases = new ArrayList<>();
  private Journey endangered;
  private Journey withoutScheme;

  @BeforeAll
  void five_pupils_walk_past_every_form() {
    pen =
        new SentinelPen(
            task -> tasks.createTaskQuery().taskId(task).initializeFormKeys().singleResult().getCamundaFormRef().getKey(),
            process -> forms.getStartFormData(process).getCamundaFormRef().getKey(),
            this::lookIntoTheEngine);
    TestRestTemplate writing = new TestRestTemplate(new RestTemplateBuilder().additionalInterceptors(pen));
    writing.setUriTemplateHandler(http.getRestTemplate().getUriTemplateHandler());
    staffroom = new Staffroom(writing);
    try (LogBook book = new LogBook()) {
      all_the_way();
      a_pupil_in_danger_changes_school();
      a_youth_whom_no_scheme_fits();
      a_watch();
      a_withdrawal();
      log = book.lines();
    }
  }

  @ParameterizedTest
  @FieldSource("FORMS")
  void a_form_full_of_the_sentinel_is_accepted(String form) {
    assertThat(pen.accepted()).contains(form);
  }

  @ParameterizedTest
  @FieldSource("FORMS")
  void a_form_with_the_sentinel_in_the_wrong_places_is_refused(String form) {
    assertThat(pen.refused()).contains(form);
  }

  @Test
  void no_form_is_left_out() {
    List<String> all = new ArrayList<>(Models.names(Models.forms()));
    all.removeAll(NO_TEXT);
    assertThat(FORMS).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void nothing_of_it_is_in_a_table_of_the_engine_neither_on_the_way_nor_at_the_end() throws SQLException {
    assertThat(traces).isEmpty();
    assertThat(EngineTables.holding(database, texts())).isEmpty();
  }

  @Test
  void nothing_of_it_is_in_the_log() {
    for (String text : texts()) {
      assertThat(log).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  void all_that_was_accepted_is_in_the_case_file() throws SQLException {
    Set<Sentinel> kept = new TreeSet<>(pen.written());
    kept.removeIf(sentinel -> ONLY_LOOKED_UP.contains(sentinel.field()) || CLOSED.equals(sentinel.field()));
    Set<String> found = CaseFileTables.holding(database, texts()).keySet();

    assertThat(kept).isNotEmpty().allMatch(sentinel -> found.contains(sentinel.text()));
  }

  /** After all others: what they look at is not there any more. */
  @Test
  @Order(Integer.MAX_VALUE)
  void nothing_of_it_is_anywhere_when_its_time_is_over() throws SQLException {
    List<String> closedNotes =
        jdbc.sql("select note from alliance.protected_note where case_number in (:cases)").param("cases", cases).query(String.class).list();
    assertThat(closedNotes).hasSizeGreaterThan(1);
    List<Map<String, Object>> figures = figures();

    retention.run(LocalDate.now().plusMonths(13));
    assertThat(known()).as("a case that is open, or of which something runs, is held")
        .containsExactlyInAnyOrder(endangered.number(), withoutScheme.number());

    endangered.does("chef.brito", "userTask_reviewSuspension", Answers.reviewSuspension("RESUME"));
    incidents.requestWithdrawal(new CaseNumber(endangered.number()));
    endangered.does("cpe.brito", "userTask_recordWithdrawal", Answers.recordWithdrawal("MOVED"));
    retention.run(LocalDate.now().plusMonths(13));
    assertThat(known()).containsExactly(withoutScheme.number());

    withoutScheme.does("rds", "userTask_recordExit", Answers.recordExit("NO_ELIGIBLE_SCHEME")).standsAt("CLOSED");
    retention.run(LocalDate.now().plusMonths(13));
    assertThat(known()).isEmpty();

    Set<String> gone = texts();
    gone.addAll(closedNotes);
    gone.remove(Sentinel.RECEIVING_SCHOOL);
    assertThat(WholeDatabase.holding(database, gone)).isEmpty();
    Map<String, TreeSet<String>> numbers = WholeDatabase.holding(database, cases);
    assertThat(numbers.values()).allSatisfy(places -> assertThat(places).allMatch(place -> place.matches("(?i)alliance\\.trace\\..*")));
    await("the traces say which cases were forgotten").untilAsserted(() -> assertThat(forgotten()).containsExactlyInAnyOrderElementsOf(cases));
    assertThat(figures()).as("forgotten cases are still counted").containsExactlyInAnyOrderElementsOf(figures);
  }

  private List<String> known() {
    return jdbc.sql("select number from alliance.case_file where number in (:cases)").param("cases", cases).query(String.class).list();
  }

  private List<String> forgotten() {
    return jdbc.sql("select case_number from alliance.trace where kind = 'CASE_FORGOTTEN' and case_number in (:cases)")
        .param("cases", cases)
        .query(String.class)
        .list();
  }

  private List<Map<String, Object>> figures() {
    return jdbc.sql("select school, opened_year, score_band, count(*) as cases from alliance.every_case group by school, opened_year, score_band")
        .query()
        .listOfRows();
  }

  private Journey reported(int age, Map<String, Object> special) {
    Journey pupil = Journey.reported(staffroom, SCHOOL, Sentinel.WORD, age, special);
    cases.add(pupil.number());
    return pupil;
  }

  /** What waits at the next step would be gone at the end. */
  private void lookIntoTheEngine(String form) {
    try {
      EngineTables.holding(database, texts()).forEach((text, places) -> traces.add(form + ": " + text + " " + places));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The sentinel word is among them: it is all that a refused form brings along. */
  private Set<String> texts() {
    Set<String> texts = pen.written().stream().map(Sentinel::text).collect(Collectors.toCollection(TreeSet::new));
    texts.add(Sentinel.WORD);
    return texts;
  }

  /** Alliance, plan, commission, district, scheme and exit, with every delay passed on the way. */
  private void all_the_way() {
    Journey pupil = reported(16, Map.of()).standsAt("QUALIFICATION");
    passes(pupil, "boundary_qualificationLate");
    pupil
        .does("chef", "userTask_remindQualification", Answers.remindQualification())
        .does("cpe", "userTask_qualifySignal", Answers.qualifySignal("INTERVIEW"))
        .standsAt("INTERVIEW");
    hardToReach(pupil);
    allied(pupil);
    pupil.diagnosed("rds", "PLAN", "assistant-social", "infirmier").planned("rds")
        .does("rds", "userTask_renewAgreements", Answers.renewAgreements());
    passes(pupil, "boundary_contactLost");
    pupil
        .does("rds", "userTask_restoreContact", Answers.restoreContact())
        .followed("rds", "STRENGTHEN")
        .standsAt("COMMISSION")
        .does("rds", "userTask_referCase", Answers.referCase("DISTRICT"));
    CommissionSession.planned(staffroom, "cpe." + SCHOOL, "chef." + SCHOOL)
        .convened(pupil.number())
        .opened()
        .decided(Map.of(pupil.number(), "DISTRICT"));
    pupil.does("rds", "userTask_informFamilyOfDecision", Answers.informFamilyOfDecision()).standsAt("DISTRICT");
    Map<String, Object> liaison = Answers.fillLiaison();
    liaison.remove("commissionOn");
    liaison.put("exception", "URGENCY");
    pupil
        .does("rds", "userTask_fillLiaison", liaison)
        .does("chef", "userTask_signException", Answers.signException())
        .does(district(), "userTask_examine", Answers.examine("MLDS_SAS"))
        .standsAt("REMEDIATION");
    placed(pupil);
    Map<String, Object> exit = Answers.recordExit("TRAINING");
    exit.put("departs", "YES");
    pupil
        .standsAt("EXIT")
        .does("rds", "userTask_recordExit", exit)
        .does("rds", "userTask_recordDeparture", Answers.recordDeparture())
        .standsAt("CHECKS")
        .does("rds", "userTask_check3Months", Answers.checkExit("HOLDS"))
        .does("rds", "userTask_check6Months", Answers.checkExit("HOLDS"))
        .standsAt("CLOSED");
  }

  private void hardToReach(Journey pupil) {
    Map<String, Object> contact = Answers.recordContact();
    contact.put("contactAnswer", "NOT_JOINED");
    for (int attempt = 0; attempt < 3; attempt++) {
      pupil.does("cpe", "userTask_recordContact", contact);
    }
    Map<String, Object> agreements = Answers.recordAgreements();
    agreements.put("guardianAgreement", "WAITING");
    agreements.put("partners", Answers.list(Map.of("accepted", "YES")));
    pupil
        .does("as", "userTask_organiseVisit", Answers.organiseVisit())
        .does("cpe", "userTask_recordInterview", Answers.recordInterview())
        .does("cpe", "userTask_recordAgreements", agreements)
        .does("cpe", "userTask_completeAgreement", Answers.completeAgreement())
        .does("cpe", "userTask_concludeInterview", Answers.concludeInterview("ALLIANCE"));
  }

  private void allied(Journey pupil) {
    Map<String, Object> proposal = Answers.proposeMembers("as." + SCHOOL);
    proposal.put("partners", Answers.list(Map.of("domain", "SOCIAL", "alreadyInvolved", false)));
    pupil
        .does("chef", "userTask_nameReferent", Answers.nameReferent("rds." + SCHOOL))
        .does("rds", "userTask_proposeMembers", proposal)
        .does("rds", "userTask_informFamily", Answers.informFamily())
        .signs("rds")
        .signs("as")
        .standsAt("DIAGNOSIS");
  }

  private void placed(Journey pupil) {
    Map<String, Object> waiting = Answers.recordAnswer();
    waiting.put("decision", "WAITING_LIST");
    pupil
        .does("rds", "userTask_describeSituation", Answers.describeSituation())
        .does("rds", "userTask_chooseScheme", Answers.chooseScheme("SAS"))
        .does("rds", "userTask_recordAnswer", waiting)
        .does("rds", "userTask_followWaitingList", Answers.followWaitingList())
        .does("rds", "userTask_recordEntry", Answers.recordEntry())
        .does("rds", "userTask_reviewPlacement", Answers.reviewPlacement());
  }

  private void a_pupil_in_danger_changes_school() {
    Journey pupil = reported(15, Map.of());
    endangered = pupil;
    CaseNumber number = new CaseNumber(pupil.number());
    incidents.declareUrgency(number);
    incidents.reportDanger(number);
    Map<String, Object> qualification = Answers.qualifySignal("INTERVIEW");
    qualification.put("danger", "YES");
    pupil
        .does("chef", "userTask_handleUrgency", Answers.handleUrgency())
        .does("chef", "userTask_recordTransmission", Answers.recordTransmission("chef." + SCHOOL))
        .does("cpe", "userTask_qualifySignal", qualification)
        .does("chef", "userTask_recordTransmission", Answers.recordTransmission("chef." + SCHOOL))
        .does("chef", "userTask_reviewSuspension", Answers.reviewSuspension("KEEP"));
    incidents.requestTransfer(number);
    pupil.does("chef", "userTask_prepareTransfer", Answers.prepareTransfer("0352318E"));
  }

  private void a_youth_whom_no_scheme_fits() {
    Map<String, Object> qualification = Answers.qualifySignal("ALREADY_LEFT");
    qualification.put("situation", "HAS_LEFT");
    Map<String, Object> situation = Answers.describeSituation();
    situation.put("enrolment", "LEFT");
    situation.put("leftOn", Answers.inDays(-400));
    situation.put("agreement", "REFUSED");
    withoutScheme = reported(17, Map.of("alreadyLeft", true));
    withoutScheme
        .does("cpe", "userTask_qualifySignal", qualification)
        .namesReferent("chef", "rds")
        .does("rds", "userTask_describeSituation", situation)
        .does("rds", "userTask_recordNoScheme", Answers.recordNoScheme())
        .standsAt("EXIT");
  }

  private void a_watch() {
    reported(14, Map.of())
        .interviewed("REASSURING")
        .standsAt("WATCH")
        .does("rds", "userTask_reviewWatch", Answers.reviewWatch("CLOSE", "STABLE"));
  }

  private void a_withdrawal() {
    Journey pupil = reported(13, Map.of());
    incidents.requestWithdrawal(new CaseNumber(pupil.number()));
    pupil.does("cpe", "userTask_recordWithdrawal", Answers.recordWithdrawal("REFUSED"));
  }

  /** The time that a timer of the case waits for has come. */
  private void passes(Journey pupil, String timer) {
    List<Job> waiting = new ArrayList<>();
    for (ProcessInstance path : runtime.createProcessInstanceQuery().processInstanceBusinessKey(pupil.number()).list()) {
      waiting.addAll(jobs.createJobQuery().processInstanceId(path.getId()).activityId(timer).list());
    }
    assertThat(waiting).as(timer).hasSize(1);
    jobs.executeJob(waiting.get(0).getId());
  }

  private String district() {
    return "district."
        + directory.school(new Uai("0351906G")).orElseThrow().district().value().toLowerCase(Locale.ROOT);
  }
}
