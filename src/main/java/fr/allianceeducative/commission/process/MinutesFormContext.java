package fr.allianceeducative.commission.process;

import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.commission.CommissionReader;
import fr.allianceeducative.commission.Invitation;
import fr.allianceeducative.commission.Minute;
import fr.allianceeducative.commission.Referral;
import fr.allianceeducative.commission.Session;
import fr.allianceeducative.commission.SessionNumber;
import fr.allianceeducative.engine.Choice;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the forms of the minutes show: the case one decides on, then all decisions of the session. */
@Component
class MinutesFormContext implements FormContext {

  private static final Set<String> TASKS =
      Set.of(HoldCommissionProcess.RECORD_DECISION, HoldCommissionProcess.VALIDATE_MINUTES);

  private final CommissionReader reader;
  private final Clock clock;

  MinutesFormContext(@Lazy CommissionReader reader, Clock clock) {
    this.reader = reader;
    this.clock = clock;
  }

  @Override
  public boolean fills(OpenTask task) {
    return TASKS.contains(task.key());
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    Session session =
        reader.session(new SessionNumber(Objects.requireNonNull(task.businessKey()))).orElseThrow();
    Map<String, Object> context = new HashMap<>();
    context.put("body", reader.body(session.school()).label());
    context.put("school", reader.school(session.school()).name());
    context.put("sessionNumber", session.number().value());
    if (HoldCommissionProcess.RECORD_DECISION.equals(task.key())) {
      decide(new CaseNumber(String.valueOf(task.facts().get(HoldCommissionProcess.CASE_NUMBER))), session, context);
    } else {
      validate(session, context);
    }
    return context;
  }

  private void decide(CaseNumber number, Session session, Map<String, Object> context) {
    CaseFile file = reader.files(List.of(number), session).get(number);
    if (file == null || !session.number().equals(reader.referral(number).flatMap(Referral::onAgendaOf).orElse(null))) {
      throw new Refusal("Cette situation a été retirée de l’ordre du jour : fermez cette tâche.");
    }
    Pupil pupil = file.pupil();
    LocalDate today = LocalDate.ofInstant(clock.instant(), reader.time(session.school()));
    context.put("pupil", "%s, %d ans".formatted(FormLists.pupil(pupil), pupil.ageOn(today)));
    context.put("caseNumber", number.value());
    context.put(
        "decisionOptions",
        reader.measures(file).stream().map(one -> Choice.of(one.label(), one.name())).toList());
    reader
        .referral(number)
        .ifPresent(
            referral -> {
              context.put("subject", FormLists.subject(referral));
              context.put("motive", referral.motive());
            });
  }

  private void validate(Session session, Map<String, Object> context) {
    List<Minute> minutes = reader.minutes(session.number());
    Map<CaseNumber, CaseFile> files = reader.files(minutes.stream().map(Minute::caseNumber).toList(), session);
    List<Invitation> invited = reader.invitations(session.number());
    context.put("heldOn", session.heldOn() == null ? "" : FrenchDates.day(session.heldOn()));
    context.put("presentNames", names(invited, Invitation.Presence.PRESENT));
    context.put("excusedNames", names(invited, Invitation.Presence.EXCUSED));
    context.put(
        "minutes",
        minutes.stream().map(minute -> row(minute, pupil(minute, files))).toList());
    context.put(
        "caseOptions",
        minutes.stream()
            .filter(minute -> !minute.offAgenda())
            .map(minute -> Choice.of(pupil(minute, files), minute.caseNumber().value()))
            .toList());
  }

  private static Map<String, Object> row(Minute minute, String pupil) {
    Minute.Content content = minute.content();
    Minute.Action action = content == null ? null : content.action();
    return Map.of(
        "caseNumber", minute.caseNumber().value(),
        "pupil", pupil,
        "decision", decision(minute),
        "action", action == null ? "" : action.what(),
        "responsible", action == null ? "" : action.responsible(),
        "dueOn", action == null ? "" : FrenchDates.day(action.dueOn()));
  }

  private static String decision(Minute minute) {
    if (minute.offAgenda()) {
      return "Retirée de l’ordre du jour";
    }
    return minute.content() == null ? "Non examinée" : minute.content().measure().label();
  }

  /** A pupil who is in another school now is a number here. */
  private static String pupil(Minute minute, Map<CaseNumber, CaseFile> files) {
    CaseFile file = files.get(minute.caseNumber());
    return file == null ? "Dossier " + minute.caseNumber().value() : FormLists.pupil(file.pupil());
  }

  private static String names(List<Invitation> invited, Invitation.Presence presence) {
    String names =
        invited.stream()
            .filter(one -> one.presence() == presence)
            .map(Invitation::displayName)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "personne" : names;
  }
}
