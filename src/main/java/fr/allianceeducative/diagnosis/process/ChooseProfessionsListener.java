package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.diagnosis.AskProfessions;
import fr.allianceeducative.diagnosis.DiagnosisDesk;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Role;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Takes the professions asked to the desk; the path remembers their groups, one task each. */
@Component("chooseProfessionsListener")
class ChooseProfessionsListener implements TaskListener {

  private final DiagnosisDesk desk;

  ChooseProfessionsListener(DiagnosisDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    List<Role> professions = answers.texts("professionsAsked").stream().map(ChooseProfessionsListener::role).toList();
    AskProfessions request = new AskProfessions(CaseTask.number(task), professions);
    desk.askProfessions(request);
    task.setVariable(
        ShareDiagnosisProcess.PROFESSIONS,
        Variables.objectValue(new ArrayList<>(request.professions().stream().map(Role::group).toList()))
            .serializationDataFormat(Variables.SerializationDataFormats.JSON)
            .create());
  }

  private static Role role(String group) {
    return Role.ofGroup(group)
        .orElseThrow(() -> new Refusal("Choisissez des réponses de la liste dans « Professions sollicitées »."));
  }
}
