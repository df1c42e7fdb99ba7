package fr.allianceeducative.commission.process;

import fr.allianceeducative.casefile.SharingDesk;
import fr.allianceeducative.commission.Body;
import fr.allianceeducative.commission.CommissionReader;
import fr.allianceeducative.commission.Invitation;
import fr.allianceeducative.commission.Session;
import fr.allianceeducative.commission.SessionNumber;
import fr.allianceeducative.engine.Choice;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the forms before a session show: the cases that wait, the people one may invite, then who was invited. */
@Component
class SessionFormContext implements FormContext {

  private final CommissionReader reader;
  private final People people;
  private final SharingDesk sharing;

  SessionFormContext(@Lazy CommissionReader reader, @Lazy People people, @Lazy SharingDesk sharing) {
    this.reader = reader;
    this.people = people;
    this.sharing = sharing;
  }

  @Override
  public boolean fills(OpenTask task) {
    return HoldCommissionProcess.PREPARE_AGENDA.equals(task.key()) || HoldCommissionProcess.OPEN_SESSION.equals(task.key());
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    Session session =
        reader.session(new SessionNumber(Objects.requireNonNull(task.businessKey()))).orElseThrow();
    Body body = reader.body(session.school());
    Map<String, Object> context = new HashMap<>();
    context.put("body", body.label());
    context.put("school", reader.school(session.school()).name());
    context.put("sessionNumber", session.number().value());
    context.put("quorum", body.quorum());
    List<CommissionReader.Listed> waiting = reader.waiting(session.school());
    if (HoldCommissionProcess.PREPARE_AGENDA.equals(task.key())) {
      prepare(session, body, waiting, context);
    } else {
      open(session, waiting, context);
    }
    return context;
  }

  private void prepare(
      Session session, Body body, List<CommissionReader.Listed> waiting, Map<String, Object> context) {
    ZoneId time = reader.time(session.school());
    int notice = reader.rhythm(session.school()).noticeHours();
    List<Staff> staff = people.inSchool(session.school());
    context.put("proposedAt", FrenchDates.time(session.plannedAt(), time));
    context.put("waitingCount", waiting.size());
    context.put("sharingNotice", notice(waiting));
    context.put("waiting", waiting.stream().map(listed -> FormLists.row(listed, time)).toList());
    context.put("caseOptions", FormLists.caseOptions(waiting));
    context.put(
        "agenda",
        waiting.stream()
            .map(CommissionReader.Listed::referral)
            .filter(referral -> referral.inTimeFor(session.plannedAt(), notice))
            .map(referral -> referral.caseNumber().value())
            .toList());
    context.put(
        "staffOptions", staff.stream().map(one -> Choice.of(one.displayName(), one.userName())).toList());
    context.put(
        "members",
        staff.stream()
            .filter(one -> !Collections.disjoint(one.roles(), body.members()))
            .map(Staff::userName)
            .toList());
  }

  private String notice(List<CommissionReader.Listed> waiting) {
    String paused =
        sharing.paused(waiting.stream().map(listed -> listed.referral().caseNumber()).toList()).stream()
            .map(CaseNumber::value)
            .sorted()
            .collect(Collectors.joining(", "));
    return paused.isEmpty() ? "" : "À examiner sans invité extérieur en ce moment : " + paused + ".";
  }

  private void open(Session session, List<CommissionReader.Listed> waiting, Map<String, Object> context) {
    ZoneId time = reader.time(session.school());
    List<Invitation> invited = reader.invitations(session.number());
    context.put("plannedAt", FrenchDates.time(session.plannedAt(), time));
    context.put(
        "agendaTable",
        reader.agenda(session.number()).stream().map(listed -> FormLists.row(listed, time)).toList());
    context.put("inviteeOptions", people(invited.stream().filter(Invitation::isMember).toList()));
    context.put("guestOptions", people(invited.stream().filter(one -> !one.isMember()).toList()));
    context.put(
        "urgentOptions",
        FormLists.caseOptions(waiting.stream().filter(listed -> listed.referral().urgent()).toList()));
  }

  private static List<Map<String, Object>> people(List<Invitation> invited) {
    return invited.stream().map(one -> Choice.of(one.displayName(), String.valueOf(one.id()))).toList();
  }
}
