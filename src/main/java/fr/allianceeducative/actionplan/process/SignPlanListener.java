package fr.allianceeducative.actionplan.process;

import static fr.allianceeducative.actionplan.process.WritePlanProcess.ANSWER;
import static fr.allianceeducative.actionplan.process.WritePlanProcess.OUTCOME;

import fr.allianceeducative.actionplan.PlanDesk;
import fr.allianceeducative.actionplan.SignPlan;
import fr.allianceeducative.actionplan.process.WritePlanProcess.Outcome;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands the answers of youth, family and school to the desk and tells the path whether the plan begins. */
@Component
class SignPlanListener implements TaskListener {

  private final PlanDesk desk;

  SignPlanListener(PlanDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    SignPlan.Answer answer = answers.requiredChoice("answer", SignPlan.Answer.class, "Réponse");
    desk.signPlan(
        new SignPlan(
            new CaseNumber(task.getExecution().getProcessBusinessKey()),
            answer,
            Set.copyOf(answers.choices("signatures", SignPlan.Signatory.class, "Ont signé")),
            answers.date("signedOn", "Date de signature").orElse(null)));
    task.setVariable(ANSWER, answer.name());
    switch (answer) {
      case SIGNED -> task.setVariable(OUTCOME, Outcome.STARTED.name());
      case REFUSED -> task.setVariable(OUTCOME, Outcome.REFUSED.name());
      case REWORK -> task.removeVariable(OUTCOME);
    }
  }
}
