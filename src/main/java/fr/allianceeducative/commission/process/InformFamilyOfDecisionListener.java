package fr.allianceeducative.commission.process;

import fr.allianceeducative.commission.CommissionDesk;
import fr.allianceeducative.commission.InformFamily;
import fr.allianceeducative.engine.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** « Informer la famille de la décision » was answered. */
@Component("informFamilyOfDecisionListener")
class InformFamilyOfDecisionListener implements TaskListener {

  private final CommissionDesk desk;

  InformFamilyOfDecisionListener(CommissionDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    desk.informFamily(
        new InformFamily(
            CommissionKeys.caseOf(task),
            answers.requiredDate("toldOn", "Famille informée le"),
            answers.requiredChoice("channel", InformFamily.Channel.class, "Par quel moyen"),
            answers.yes("pupilTold"),
            answers.text("answer").orElse(null)));
  }
}
