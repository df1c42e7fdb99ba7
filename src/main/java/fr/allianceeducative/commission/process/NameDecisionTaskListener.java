package fr.allianceeducative.commission.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Tells the decision tasks of a session apart: each carries the number of its case. */
@Component("nameDecisionTaskListener")
class NameDecisionTaskListener implements TaskListener {

  @Override
  public void notify(DelegateTask task) {
    task.setName(task.getName() + " · " + task.getVariable(HoldCommissionProcess.CASE_NUMBER));
  }
}
