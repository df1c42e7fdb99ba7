package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A session of the commission of one school, from its agenda to its minutes. */
final class CommissionSession {

  private final Staffroom staffroom;
  private final String secretary;
  private final String chair;
  private final String number;

  private CommissionSession(Staffroom staffroom, String secretary, String chair) {
    this.staffroom = staffroom;
    this.secretary = secretary;
    this.chair = chair;
    this.number = staffroom.sessionToPrepare(secretary);
  }

  /** The session that the school plans because cases wait. */
  static CommissionSession planned(Staffroom staffroom, String secretary, String chair) {
    return new CommissionSession(staffroom, secretary, chair);
  }

  /** What the agenda's form calls the body: GPDS, équipe éducative. */
  String body() {
    return staffroom.form(secretary, number, "userTask_prepareAgenda").path("body").path("value").asText();
  }

  /** Cases that the agenda's form shows as waiting. */
  List<String> waiting() {
    return values("userTask_prepareAgenda", "caseOptions", secretary);
  }

  /** Puts cases on the agenda and invites whom the form proposes. */
  CommissionSession convened(String... cases) {
    List<String> members = new ArrayList<>();
    staffroom.shown(secretary, number, "userTask_prepareAgenda", "members").forEach(name -> members.add(name.asText()));
    staffroom.completes(secretary, number, "userTask_prepareAgenda", Answers.prepareAgenda(members, cases));
    return this;
  }

  /** The sentence that stops a session with too few members. */
  String isRefusedWith(int members) {
    List<String> invited = values("userTask_openSession", "inviteeOptions", chair).subList(0, members);
    return staffroom.isRefused(chair, number, "userTask_openSession", Answers.openSession(invited));
  }

  /** Everybody comes. */
  CommissionSession opened() {
    List<String> invited = values("userTask_openSession", "inviteeOptions", chair);
    staffroom.completes(chair, number, "userTask_openSession", Answers.openSession(invited));
    strangersSeeNothing();
    return this;
  }

  /** One decision for each case, then the minutes. */
  CommissionSession decided(Map<String, String> decisions) {
    record(decisions);
    strangersSeeNothing();
    ends();
    return this;
  }

  /** The school may hold its next session when the minutes of this one are valid. */
  void ends() {
    staffroom.completes(chair, number, "userTask_validateMinutes", Answers.validateMinutes());
  }

  private void record(Map<String, String> decisions) {
    for (int i = 0; i < decisions.size(); i++) {
      String caseNumber =
          staffroom.form(secretary, number, "userTask_recordDecision").path("caseNumber").path("value").asText();
      assertThat(decisions).containsKey(caseNumber);
      staffroom.completes(
          secretary, number, "userTask_recordDecision", Answers.recordDecision(decisions.get(caseNumber)));
    }
  }

  /** The decisions as the chair reads them before the minutes are valid, once those that are asked for are recorded. */
  List<String> minutesAfter(Map<String, String> decisions) {
    record(decisions);
    List<String> read = new ArrayList<>();
    staffroom
        .shown(chair, number, "userTask_validateMinutes", "minutes")
        .forEach(row -> read.add(row.path("decision").asText()));
    return read;
  }

  private List<String> values(String task, String list, String user) {
    List<String> values = new ArrayList<>();
    staffroom.shown(user, number, task, list).forEach(option -> values.add(option.path("value").asText()));
    return values;
  }

  private void strangersSeeNothing() {
    assertThat(staffroom.tasksOf(Journey.STRANGER, number)).isEmpty();
  }
}
