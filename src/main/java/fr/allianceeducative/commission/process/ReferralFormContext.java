package fr.allianceeducative.commission.process;

import fr.allianceeducative.commission.Body;
import fr.allianceeducative.commission.CommissionReader;
import fr.allianceeducative.commission.Minute;
import fr.allianceeducative.commission.Session;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the two forms on the side of the case show: who will examine it and when, then what was decided. */
@Component
class ReferralFormContext implements FormContext {

  private final CommissionReader reader;

  ReferralFormContext(@Lazy CommissionReader reader) {
    this.reader = reader;
  }

  @Override
  public boolean fills(OpenTask task) {
    return ReferToCommissionProcess.ID.equals(task.process());
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    Uai school = new Uai(Objects.requireNonNull(task.school()));
    CaseNumber number = new CaseNumber(Objects.requireNonNull(task.businessKey()));
    Body body = reader.body(school);
    Map<String, Object> context = new HashMap<>();
    context.put("body", body.label());
    context.put("bodyName", body.withArticle());
    context.put("ofBody", body.ofLabel());
    if (ReferToCommissionProcess.REFER_CASE.equals(task.key())) {
      context.put("noticeHours", reader.rhythm(school).noticeHours());
      context.put("nextSession", nextSession(school));
    } else {
      reader.latestDecision(number).ifPresent(minute -> decision(minute, context));
    }
    return context;
  }

  private String nextSession(Uai school) {
    ZoneId time = reader.time(school);
    return reader
        .openSession(school)
        .map(session -> "Prochaine séance : %s.".formatted(FrenchDates.time(session.plannedAt(), time)))
        .orElse("La prochaine séance sera prévue dès cette saisine.");
  }

  private void decision(Minute minute, Map<String, Object> context) {
    Minute.Content content = Objects.requireNonNull(minute.content());
    Minute.Action action = content.action();
    context.put(
        "heldOn", reader.session(minute.session()).map(Session::heldOn).map(FrenchDates::day).orElse(""));
    context.put("decisionLabel", content.measure().label());
    context.put(
        "actionSentence",
        action == null
            ? "Aucune action n’a été fixée en séance."
            : "Action : %s — responsable : %s, échéance : %s."
                .formatted(action.what(), action.responsible(), FrenchDates.day(action.dueOn())));
  }
}
