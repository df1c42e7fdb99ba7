package fr.allianceeducative.signal.process;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.signal.QualificationDesk;
import fr.allianceeducative.signal.SituationInFigures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Shows the table of tracks what it looks at. Transient: the engine forgets it when the table has answered. */
@Component("presentSignalListener")
class PresentSignalListener implements ExecutionListener {

  private final QualificationDesk desk;

  PresentSignalListener(QualificationDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateExecution execution) {
    SituationInFigures situation = desk.situation(new CaseNumber(execution.getProcessBusinessKey()));
    execution.setVariableLocal("score", Variables.integerValue(situation.score(), true));
    execution.setVariableLocal("legalThreshold", Variables.booleanValue(situation.legalThreshold(), true));
    execution.setVariableLocal("declaredUrgency", Variables.stringValue(situation.declared().name(), true));
    execution.setVariableLocal("age", Variables.integerValue(situation.age(), true));
    execution.setVariableLocal("alreadyFollowed", Variables.booleanValue(situation.alreadyFollowed(), true));
    execution.setVariableLocal("alreadyLeft", Variables.booleanValue(situation.alreadyLeft(), true));
  }
}
