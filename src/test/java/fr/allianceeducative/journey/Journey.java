package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * The way of one pupil's case, walked by the people of one school. Whatever happens, the CPE of another school sees nothing of
 * it: every step looks.
 */
final class Journey {

  static final String STRANGER = "cpe.cartier";

  /** A journey may be walked twice in one house: each report is about a pupil with another date of birth. */
  private static final AtomicInteger REPORTED = new AtomicInteger();

  private final Staffroom staffroom;
  private final String school;
  private final String number;

  Journey(Staffroom staffroom, String school, String number) {
    this.staffroom = staffroom;
    this.school = school;
    this.number = number;
  }

  /** A teacher reports a pupil of some age; the journey of the case that opens. */
  static Journey reported(Staffroom staffroom, String school, String lastName, int age, Map<String, Object> special) {
    Map<String, Object> report =
        Answers.reportSignal(lastName, LocalDate.now().minusYears(age).minusMonths(3).minusDays(REPORTED.getAndIncrement()), "1re pro 2");
    report.putAll(special);
    String reader = reader(staffroom, school);
    Set<String> before = staffroom.stages(reader).keySet();
    staffroom.starts("enseignant." + school, "report-signal", report);
    Set<String> opened = new LinkedHashSet<>(staffroom.stages(reader).keySet());
    opened.removeAll(before);
    assertThat(opened).as("one case opens for one report").hasSize(1);
    return new Journey(staffroom, school, opened.iterator().next());
  }

  String number() {
    return number;
  }

  /** User name of somebody of the school, by role. */
  String person(String role) {
    return role.contains(".") ? role : role + "." + school;
  }

  /** Somebody answers a form of this case. */
  Journey does(String role, String task, Map<String, ?> answers) {
    staffroom.completes(person(role), number, task, answers);
    strangersSeeNothing();
    return this;
  }

  boolean sees(String role, String task) {
    return staffroom.sees(person(role), number, task);
  }

  /** The list of cases shows this stage, as soon as the house has got there. */
  Journey standsAt(String stage) {
    Awaitility.await(number + " stands at " + stage)
        .atMost(Duration.ofSeconds(60))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(() -> assertThat(staffroom.stages(reader(staffroom, school))).containsEntry(number, stage));
    return this;
  }

  /** The page of the case tells these sentences, in this order, others may stand between. */
  Journey tells(String... sentences) {
    assertThat(staffroom.timeline(reader(staffroom, school), number)).containsSubsequence(sentences);
    return this;
  }

  /** The page of the case shows this outcome. */
  Journey isClosedAs(String outcome) {
    assertThat(staffroom.openedAndClosed(reader(staffroom, school), number)).contains("clos le", outcome);
    return this;
  }

  /** Nobody of the school has anything left to do. */
  Journey leavesNoTask(String... roles) {
    for (String role : roles) {
      assertThat(staffroom.tasksOf(person(role), number)).as(role).isEmpty();
    }
    return this;
  }

  /** From the qualification to an interview that ends this way. */
  Journey interviewed(String conclusion) {
    String interviewer = leader();
    does(interviewer, "userTask_qualifySignal", Answers.qualifySignal("INTERVIEW")).standsAt("INTERVIEW");
    return interviewedAgain(conclusion);
  }

  Journey interviewedAgain(String conclusion) {
    String interviewer = leader();
    does(interviewer, "userTask_recordContact", Answers.recordContact());
    does(interviewer, "userTask_recordInterview", Answers.recordInterview());
    does(interviewer, "userTask_recordAgreements", Answers.recordAgreements());
    Map<String, Object> end = Answers.concludeInterview(conclusion);
    if (conclusion.equals("REASSURING")) {
      end.put("watchUntil", Answers.inDays(60));
    }
    return does(interviewer, "userTask_concludeInterview", end);
  }

  /** The head names the référent, the family agrees, everybody signs the charter. */
  Journey allied(String referent, String... members) {
    String head = primary() ? "directeur" : "chef";
    Map<String, Object> naming = Answers.nameReferent(person(referent));
    if (primary()) {
      naming.put("notClassTeacher", true);
    }
    standsAt("ALLIANCE");
    does(head, "userTask_nameReferent", naming);
    List<String> people = new ArrayList<>();
    for (String member : members) {
      people.add(person(member));
    }
    does(referent, "userTask_proposeMembers", Answers.proposeMembers(people.toArray(String[]::new)));
    does(referent, "userTask_informFamily", Answers.informFamily());
    signs(referent);
    for (String member : members) {
      signs(member);
    }
    return standsAt("DIAGNOSIS");
  }

  /** Nobody keeps the link yet, and help from outside is near: the head names somebody. */
  Journey namesReferent(String head, String referent) {
    Map<String, Object> naming = Answers.nameReferent(person(referent));
    naming.remove("reason");
    return does(head, "userTask_nameReferent", naming);
  }

  Journey signs(String role) {
    JsonNode form = staffroom.form(person(role), number, "userTask_signCharter");
    return does(
        role,
        "userTask_signCharter",
        Answers.signCharter(
            form.path("memberName").path("value").asText(), form.path("charterVersion").path("value").asText()));
  }

  /** Professions look at the situation, the référent brings their looks together. */
  Journey diagnosed(String referent, String decision, String... professions) {
    does(referent, "userTask_chooseProfessions", Answers.chooseProfessions(professions));
    for (String profession : professions) {
      does(shortName(profession), "userTask_contribute", Answers.contribute());
    }
    does(referent, "userTask_writeSynthesis", Answers.writeSynthesis());
    return does(referent, "userTask_validateSynthesis", Answers.validateSynthesis(decision));
  }

  Journey planned(String referent) {
    standsAt("PLAN");
    does(referent, "userTask_draftPlan", Answers.draftPlan());
    return does(referent, "userTask_signPlan", Answers.signPlan()).standsAt("FOLLOW_UP");
  }

  /** One exchange, then the review. */
  Journey followed(String referent, String decision) {
    does(referent, "userTask_recordExchange", Answers.recordExchange());
    return reviewed(referent, decision);
  }

  Journey reviewed(String referent, String decision) {
    Map<String, String> actions = new LinkedHashMap<>();
    staffroom
        .shown(person(referent), number, "userTask_reviewPlan", "results")
        .forEach(row -> actions.put(row.path("actionId").asText(), row.path("what").asText()));
    return does(referent, "userTask_reviewPlan", Answers.reviewPlan(decision, actions));
  }

  private void strangersSeeNothing() {
    assertThat(staffroom.tasksOf(STRANGER, number)).as("tasks of %s for %s", number, STRANGER).isEmpty();
    assertThat(staffroom.opens(STRANGER, "/dossiers/" + number).statusCode()).isEqualTo(404);
    assertThat(staffroom.stages(STRANGER)).doesNotContainKey(number);
  }

  private boolean primary() {
    return school.equals("lucioles");
  }

  private String leader() {
    return primary() ? "directeur" : "cpe";
  }

  private static String reader(Staffroom staffroom, String school) {
    return school.equals("lucioles") ? "directeur.lucioles" : "cpe." + school;
  }

  private static String shortName(String group) {
    return switch (group) {
      case "professeur-principal" -> "pp";
      case "assistant-social" -> "as";
      case "chef-etablissement" -> "chef";
      case "directeur-ecole" -> "directeur";
      default -> group;
    };
  }
}
