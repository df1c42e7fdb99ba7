package fr.allianceeducative.family.process;

import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.family.CallDesk;
import fr.allianceeducative.family.CallResult;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes what came of the call. */
@Component("callFamilyListener")
class CallFamilyListener implements TaskListener {

  private final CallDesk desk;

  CallFamilyListener(CallDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    desk.called(
        new CaseNumber(task.getExecution().getProcessBusinessKey()),
        answers.text(CallFamilyProcess.LIST).orElse(""),
        answers.requiredDate("calledOn", "Fait le"),
        answers.requiredChoice("callResult", CallResult.class, "Ce qu’il en est"));
  }
}
