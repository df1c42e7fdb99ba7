package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.diagnosis.Contribute;
import fr.allianceeducative.diagnosis.DiagnosisDesk;
import fr.allianceeducative.diagnosis.Domain;
import fr.allianceeducative.diagnosis.Need;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.people.Role;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the contribution of one profession to the desk. */
@Component("contributeListener")
class ContributeListener implements TaskListener {

  private final DiagnosisDesk desk;

  ContributeListener(DiagnosisDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    desk.contribute(
        new Contribute(
            CaseTask.number(task),
            Role.ofGroup((String) task.getVariable(ShareDiagnosisProcess.PROFESSION)).orElseThrow(),
            answers.requiredChoice("domain", Domain.class, "Domaine"),
            answers.text("potentialities").orElse(null),
            answers.text("difficulties").orElse(null),
            answers.text("hypotheses").orElse(null),
            Set.copyOf(answers.choices("needs", Need.class, "Besoins")),
            answers.text("protectedNote").orElse(null)));
  }
}
