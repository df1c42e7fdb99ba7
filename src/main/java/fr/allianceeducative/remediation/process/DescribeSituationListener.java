package fr.allianceeducative.remediation.process;

import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.remediation.Diploma;
import fr.allianceeducative.remediation.RemediationDesk;
import fr.allianceeducative.remediation.Situation;
import fr.allianceeducative.remediation.Situation.Agreement;
import fr.allianceeducative.remediation.Situation.Enrolment;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what decides on schemes to the desk, which says whether any is open. */
@Component("describeSituationListener")
class DescribeSituationListener implements TaskListener {

  private final RemediationDesk desk;

  DescribeSituationListener(RemediationDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    CaseNumber number = new CaseNumber(task.getExecution().getProcessBusinessKey());
    Situation situation =
        new Situation(
            number,
            answers.requiredChoice("enrolment", Enrolment.class, "Statut aujourd’hui"),
            answers.date("leftOn", "Sorti depuis le").orElse(null),
            answers.requiredDate("entryFrom", "Entrée souhaitée à partir du"),
            answers.requiredChoice("diploma", Diploma.class, "Diplôme le plus élevé obtenu"),
            answers.requiredText("wishes", "Souhaits du jeune"),
            answers.yes("priorityArea"),
            answers.yes("recognised"),
            answers.requiredChoice("agreement", Agreement.class, "Accord du responsable légal"));
    task.setVariable(PlaceInSchemeProcess.ELIGIBLE, desk.describe(situation, guardian(answers)));
  }

  private static @Nullable Guardian guardian(FormAnswers answers) {
    String phone = answers.text("guardianPhone").orElse(null);
    String mail = answers.text("guardianMail").orElse(null);
    String name = answers.text("guardianName").orElse(null);
    if (name == null) {
      Refusal.unless(
          phone == null && mail == null, "Notez aussi le nom du responsable légal à qui sont ces coordonnées.");
      return null;
    }
    Refusal.unless(
        phone != null || mail != null, "Notez un téléphone ou un courriel pour joindre le responsable légal.");
    return new Guardian(name, answers.text("guardianLink").orElse("Responsable légal"), true, phone, mail);
  }
}
