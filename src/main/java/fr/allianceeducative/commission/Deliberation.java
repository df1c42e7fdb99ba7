package fr.allianceeducative.commission;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Pen;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * What the commission says about one case, and how the family learns it. Whether the district may look at a case it is sent is
 * the district's own rule, asked when the school fills in its sheet.
 */
@Component
class Deliberation {

  private final CaseDesk cases;
  private final Referrals referrals;
  private final Minutes minutes;
  private final CommissionRules rules;
  private final LocalRules local;
  private final Pen pen;

  Deliberation(
      CaseDesk cases, Referrals referrals, Minutes minutes, CommissionRules rules, LocalRules local, Pen pen) {
    this.cases = cases;
    this.referrals = referrals;
    this.minutes = minutes;
    this.rules = rules;
    this.local = local;
    this.pen = pen;
  }

  /** Writes what was decided, or that there was no time. */
  void record(RecordDecision command, Session session) {
    CaseFile file = onAgenda(command.caseNumber(), session);
    Minute.Content content =
        command instanceof RecordDecision.Examined examined ? content(examined, file, session) : null;
    minutes.put(new Minute(session.number(), file.number(), content, false), pen.author());
  }

  void informFamily(InformFamily command) {
    CaseFile file = cases.caseFile(command.caseNumber());
    Refusal.unless(
        !command.toldOn().isAfter(local.today(file.school())),
        "La famille n’a pas pu être informée après aujourd’hui : corrigez la date.");
    minutes.familyInformed(command, pen.author());
  }

  Referral referral(CaseNumber number) {
    return referrals
        .latest(number)
        .orElseThrow(() -> new Refusal("Cette situation n’a pas été présentée à la commission."));
  }

  /** The case, as long as it is on the agenda of this session and in its school. */
  private CaseFile onAgenda(CaseNumber number, Session session) {
    CaseFile file = cases.caseFile(number);
    boolean listed = referral(number).onAgendaOf().filter(session.number()::equals).isPresent();
    Refusal.unless(
        listed && file.school().equals(session.school()),
        "Cette situation n’est pas à l’ordre du jour de cette séance : fermez cette tâche.");
    return file;
  }

  private Minute.Content content(RecordDecision.Examined decision, CaseFile file, Session session) {
    LocalDate today = local.today(session.school());
    Refusal.unless(
        rules
            .measures(local.school(session.school()).type(), file.pupil().ageOn(today))
            .contains(decision.measure()),
        "Cette décision n’est pas ouverte à cet élève : choisissez-en une autre dans la liste.");
    Refusal.unless(
        decision.action() == null || !decision.action().dueOn().isBefore(today),
        "L’échéance de l’action est déjà passée : choisissez une date à venir.");
    return new Minute.Content(
        decision.summary(),
        decision.analysis(),
        decision.measure(),
        decision.action(),
        decision.familyInformed() || referral(file.number()).familyInformed());
  }
}
