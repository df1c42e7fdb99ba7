package fr.allianceeducative.signal.process;

import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.signal.QualificationDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps that a worry was handed to child protection. */
@Component("transmitConcernListener")
class TransmitConcernListener implements TaskListener {

  private final QualificationDesk desk;

  TransmitConcernListener(QualificationDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    Refusal.unless(
        answers.yes("transmitted"), "Transmettez d’abord l’information par la voie habituelle, puis cochez la case.");
    desk.transmitConcern(
        new CaseNumber(task.getExecution().getProcessBusinessKey()),
        answers.requiredDate("transmittedOn", "Transmise le"));
  }
}
