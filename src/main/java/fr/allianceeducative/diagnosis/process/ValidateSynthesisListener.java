package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.diagnosis.DiagnosisDesk;
import fr.allianceeducative.diagnosis.DiagnosisOutcome;
import fr.allianceeducative.diagnosis.FamilyAnswer;
import fr.allianceeducative.diagnosis.ValidateSynthesis;
import fr.allianceeducative.engine.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes what pupil and family say of the synthesis, and what follows, to the desk. */
@Component("validateSynthesisListener")
class ValidateSynthesisListener implements TaskListener {

  private final DiagnosisDesk desk;

  ValidateSynthesisListener(DiagnosisDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    DiagnosisOutcome decision = answers.requiredChoice("decision", DiagnosisOutcome.class, "Suite");
    desk.validateSynthesis(
        new ValidateSynthesis(
            CaseTask.number(task),
            answers.requiredYesOrNo("pupilValidates", "L’élève se reconnaît dans la synthèse"),
            answers.requiredChoice("familyAnswer", FamilyAnswer.class, "La famille se reconnaît dans la synthèse"),
            answers.text("remark").orElse(null),
            decision));
    task.setVariable(ShareDiagnosisProcess.OUTCOME, decision.name());
  }
}
