package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.ProtectionDesk;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What colleagues report about a pupil, and what a person decides to do about it. */
@Service
@Transactional
public class QualificationDesk {

  private final Qualifications qualifications;
  private final ReportedPupils pupils;
  private final ReportedLookalikes lookalikes;
  private final HealthWords healthWords;
  private final CaseDesk cases;
  private final ProtectionDesk protection;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  QualificationDesk(
      Qualifications qualifications,
      ReportedPupils pupils,
      ReportedLookalikes lookalikes,
      HealthWords healthWords,
      CaseDesk cases,
      ProtectionDesk protection,
      People people,
      ApplicationEventPublisher events,
      Clock clock) {
    this.qualifications = qualifications;
    this.pupils = pupils;
    this.lookalikes = lookalikes;
    this.healthWords = healthWords;
    this.cases = cases;
    this.protection = protection;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Before somebody who looks like a known pupil is written as a new one.
   *
   * @throws Refusal when there is such a pupil: the person decides
   */
  @Transactional(readOnly = true)
  public void refuseLookalikes(ReportedPupil pupil) {
    lookalikes.refuse(pupil);
  }

  /**
   * Takes a report by the person who is signed in, about a pupil of their school.
   *
   * @throws Refusal when the same person has said the same of this pupil today
   */
  public TakenReport report(ReportSignal command) {
    Staff author = signedIn();
    Uai school = author.school();
    if (school == null) {
      throw new Refusal("Seul le personnel d’un établissement signale un élève : contactez l’établissement de l’élève.");
    }
    refuseDatesThatCannotBe(command);
    healthWords.refuseIn("facts", "Faits observés", command.facts());
    healthWords.refuseIn("actionsTried", "Ce qui a déjà été essayé", command.actionsTried());
    Pupil pupil = pupils.recognise(command.pupil().at(school));
    CaseNumber open = cases.openCases(List.of(pupil.id())).get(pupil.id());
    SignalReport.ReportedObservation observation = SignalReport.ReportedObservation.of(command);
    refuseTwice(pupil, open, author, observation);
    long report = qualifications.add(pupil.id(), author, today(), observation);
    return new TakenReport(report, open != null);
  }

  /** A form that two tabs hold, or that is sent again, says nothing new. */
  private void refuseTwice(Pupil pupil, @Nullable CaseNumber open, Staff author, SignalReport.ReportedObservation observation) {
    Refusal.unless(
        qualifications.reports(pupil.id(), open).stream()
            .noneMatch(each -> each.author().equals(author.userName()) && each.reportedOn().equals(today()) && each.observation().equals(observation)),
        "Vous avez déjà envoyé ce signalement aujourd’hui, et il est bien reçu : rien n’est envoyé une seconde fois.");
  }

  /** Opens a case for the pupil of a report. */
  public CaseNumber openCase(long report) {
    CaseNumber number = cases.open(new OpenCase(known(report).pupilId(), null, false));
    join(report, number);
    return number;
  }

  /** Joins a report to the open case of its pupil, whose figures stay as they are. */
  public void attachToCase(long report) {
    SignalReport joining = known(report);
    long pupil = joining.pupilId();
    CaseNumber number = cases.openCases(List.of(pupil)).get(pupil);
    Refusal.unless(number != null, "Le dossier de cet élève vient d’être clos : signalez-le à nouveau.");
    join(report, number);
    CaseFile file = cases.caseFile(number);
    cases.attachSignal(number, file.score(), file.legalThreshold());
    if (joining.observation().urgency() == Urgency.URGENT) {
      events.publishEvent(new UrgentReportJoined(number, report));
    }
  }

  /** Tells the author that the report was received. */
  public void acknowledge(long report) {
    qualifications.acknowledge(report, today());
    qualifications.caseOf(report).ifPresent(number -> events.publishEvent(new SignalAcknowledged(number)));
  }

  /** Keeps a person's decision; a watch begins without further need, protection when danger is suspected. */
  public void qualify(QualifySignal decision) {
    healthWords.refuseIn("reason", "Motif", decision.reason());
    Questionnaire questionnaire = decision.questionnaire();
    Refusal.unless(
        questionnaire == null || !questionnaire.filledOn().isAfter(today()),
        "Le questionnaire ne peut pas dater de demain : vérifiez « Rempli le ».");
    CaseNumber number = decision.caseNumber();
    qualifications.add(decision, signedIn().userName(), today());
    if (decision.watchUntil() != null) {
      cases.watch(number, decision.watchUntil());
    }
    if (decision.dangerSuspected()) {
      protection.reportDanger(number);
    }
    events.publishEvent(new SignalQualified(number, decision.track()));
  }

  /** The head of the school called for a qualification that is late. */
  public void remindQualification(CaseNumber number, ReminderMeans means) {
    events.publishEvent(new QualificationReminded(number, means));
  }

  private void join(long report, CaseNumber number) {
    qualifications.join(report, number);
    events.publishEvent(new SignalReported(number));
  }

  private void refuseDatesThatCannotBe(ReportSignal command) {
    PupilAge.mustBePossible("« Date de naissance »", command.pupil().birthDate(), today());
    Refusal.unless(
        command.familyInformedOn() == null || !command.familyInformedOn().isAfter(today()),
        "Vérifiez « Famille prévenue le » : la date est dans l’avenir.");
  }

  private SignalReport known(long report) {
    return qualifications.report(report).orElseThrow(() -> new Refusal("Ce signal n’existe plus : signalez-le à nouveau."));
  }

  private Staff signedIn() {
    return people.current().orElseThrow(() -> new Refusal("Connectez-vous avec votre compte, puis validez à nouveau."));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
