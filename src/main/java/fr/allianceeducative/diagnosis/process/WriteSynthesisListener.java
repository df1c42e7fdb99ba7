package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.diagnosis.DiagnosisDesk;
import fr.allianceeducative.diagnosis.RiskLevel;
import fr.allianceeducative.diagnosis.WriteSynthesis;
import fr.allianceeducative.engine.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the synthesis to the desk. */
@Component("writeSynthesisListener")
class WriteSynthesisListener implements TaskListener {

  private final DiagnosisDesk desk;

  WriteSynthesisListener(DiagnosisDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    desk.writeSynthesis(
        new WriteSynthesis(
            CaseTask.number(task),
            answers.requiredText("potentialities", "Potentialités"),
            answers.requiredText("difficulties", "Difficultés"),
            answers.yes("healthNeeds"),
            answers.text("schoolSkills").orElse(null),
            answers.text("socialSkills").orElse(null),
            answers.text("otherSkills").orElse(null),
            answers.requiredText("pupilVoice", "Ce que dit l’élève"),
            answers.requiredText("familyVoice", "Ce que dit la famille"),
            answers.choice("riskLevel", RiskLevel.class, "Niveau d’attention").orElse(null)));
  }
}
