package fr.allianceeducative.signal.process;

import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.signal.Counts;
import fr.allianceeducative.signal.ObservedSignal;
import fr.allianceeducative.signal.QualificationDesk;
import fr.allianceeducative.signal.ReportSignal;
import fr.allianceeducative.signal.ReportedPupil;
import fr.allianceeducative.signal.TakenReport;
import fr.allianceeducative.signal.Urgency;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the report a colleague starts the process with. */
@Component("reportSignalListener")
class ReportSignalListener implements ExecutionListener {

  private final QualificationDesk desk;

  ReportSignalListener(QualificationDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateExecution start) {
    FormAnswers answers = FormAnswers.take(start);
    ReportSignal report = command(answers);
    if (!answers.yes(ReportSignalProcess.ANOTHER_PUPIL)) {
      desk.refuseLookalikes(report.pupil());
    }
    TakenReport taken = desk.report(report);
    start.setVariable(ReportSignalProcess.REPORT, taken.id());
    start.setVariable(ReportSignalProcess.CASE_OPEN, taken.caseOpen());
  }

  private static ReportSignal command(FormAnswers answers) {
    Refusal.unless(!answers.texts("signals").isEmpty(), "Cochez au moins un signal dans « Signaux ».");
    return new ReportSignal(
        new ReportedPupil(
            ReportedPupil.ine(answers.text("ine").orElse(null)),
            answers.requiredText("lastName", "Nom"),
            answers.requiredText("firstName", "Prénom"),
            answers.requiredDate("birthDate", "Date de naissance"),
            answers.requiredText("schoolClass", "Classe")),
        Set.copyOf(answers.choices("signals", ObservedSignal.class, "Signaux")),
        new Counts(
            Answers.count(answers, "halfDays", "Demi-journées d’absence"),
            Answers.count(answers, "lateArrivals", "Retards"),
            Answers.count(answers, "incidents", "Incidents")),
        answers.requiredText("facts", "Faits observés"),
        answers.text("actionsTried").orElse(null),
        answers.requiredChoice("urgency", Urgency.class, "Urgence"),
        answers.yes("alreadyFollowed"),
        answers.yes("alreadyLeft"),
        answers.yes("familyInformed"),
        answers.date("familyInformedOn", "Famille prévenue le").orElse(null),
        answers.yes("pupilInformed"));
  }
}
