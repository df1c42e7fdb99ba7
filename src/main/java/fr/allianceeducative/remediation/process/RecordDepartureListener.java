package fr.allianceeducative.remediation.process;

import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.Diploma;
import fr.allianceeducative.remediation.ExitDesk;
import fr.allianceeducative.remediation.RecordDeparture;
import fr.allianceeducative.remediation.RecordDeparture.Contact;
import fr.allianceeducative.remediation.RecordDeparture.Destination;
import fr.allianceeducative.remediation.RecordDeparture.Motive;
import fr.allianceeducative.remediation.RecordDeparture.RightToReturn;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the details of a departure to the desk. */
@Component("recordDepartureListener")
class RecordDepartureListener implements TaskListener {

  private final ExitDesk desk;

  RecordDepartureListener(ExitDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    desk.recordDeparture(
        new RecordDeparture(
            new CaseNumber(task.getExecution().getProcessBusinessKey()),
            answers.requiredDate("leftOn", "Date du départ"),
            answers.requiredChoice("motive", Motive.class, "Motif du départ"),
            answers.text("classLeft").orElse(null),
            answers.requiredChoice("diploma", Diploma.class, "Diplôme le plus élevé obtenu"),
            answers.requiredChoice("destination", Destination.class, "Destination"),
            answers.requiredChoice("rightToReturn", RightToReturn.class, "Document « droit au retour en formation »"),
            contact(answers),
            answers.text("nextYearContact").orElse(null)));
  }

  private static Contact contact(FormAnswers answers) {
    ContactState state = answers.requiredChoice("contactState", ContactState.class, "Coordonnées de l’élève");
    return new Contact(
        state == ContactState.UPDATED, answers.text("phone").orElse(null), answers.text("mail").orElse(null));
  }

  private enum ContactState {
    UPDATED,
    NOT_REACHED
  }
}
