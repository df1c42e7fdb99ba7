package fr.allianceeducative.alliance.process;

import fr.allianceeducative.alliance.AllianceDesk;
import fr.allianceeducative.alliance.NameReferents;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands the head's choice of référents to the desk. */
@Component
class NameReferentListener implements TaskListener {

  private final AllianceDesk desk;

  NameReferentListener(AllianceDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    desk.nameReferents(
        new NameReferents(
            new CaseNumber(task.getExecution().getProcessBusinessKey()),
            answers.requiredText("referent", "Référent de l’élève"),
            answers.text("second").orElse(null),
            answers.yes("notClassTeacher"),
            answers.text("reason").orElse(null)));
  }
}
