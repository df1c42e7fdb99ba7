package fr.allianceeducative.commission.process;

import fr.allianceeducative.commission.CommissionDesk;
import fr.allianceeducative.commission.ReferCase;
import fr.allianceeducative.commission.Subject;
import fr.allianceeducative.engine.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** « Saisir la commission » was answered. */
@Component("referCaseListener")
class ReferCaseListener implements TaskListener {

  private final CommissionDesk desk;

  ReferCaseListener(CommissionDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    desk.refer(
        new ReferCase(
            CommissionKeys.caseOf(task),
            answers.requiredChoice("subject", Subject.class, "Nature de la demande"),
            answers.requiredText("motive", "Motif"),
            answers.yes("urgent"),
            answers.text("guests").orElse(null),
            answers.yes("familyInformed")));
  }
}
