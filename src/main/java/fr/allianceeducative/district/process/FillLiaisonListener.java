package fr.allianceeducative.district.process;

import fr.allianceeducative.district.DistrictDesk;
import fr.allianceeducative.district.DistrictMeasure;
import fr.allianceeducative.district.FillLiaison;
import fr.allianceeducative.district.FillLiaison.ExceptionReason;
import fr.allianceeducative.district.Submission;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the liaison sheet to the desk, which says whether the district may look at it and who will. */
@Component("fillLiaisonListener")
class FillLiaisonListener implements TaskListener {

  private final DistrictDesk desk;

  FillLiaisonListener(DistrictDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    Submission submission =
        desk.fillLiaison(
            new FillLiaison(
                new CaseNumber(task.getExecution().getProcessBusinessKey()),
                answers.requiredText("synthesis", "Synthèse de la situation"),
                actions(answers),
                answers.yes("exhausted"),
                answers.requiredChoice("request", DistrictMeasure.class, "Demande au district ou à la circonscription"),
                answers.date("commissionOn", "Décision de la commission, le").orElse(null),
                answers.date("familyInformedOn", "Famille informée le").orElse(null),
                answers.requiredYesOrNo("referentKept", "Le référent actuel reste le référent"),
                answers.requiredYesOrNo("transmission", "Accord pour transmettre cette fiche"),
                answers.choice("exception", ExceptionReason.class, "Exception demandée").orElse(null)));
    task.setVariable(ExamineInDistrictProcess.ENTRY, submission.admission().name());
    task.setVariable(ExamineInDistrictProcess.EXAMINERS, submission.examiners());
  }

  private static List<FillLiaison.Action> actions(FormAnswers answers) {
    return answers.rows("actionsDone").stream()
        .filter(row -> row.text("what").isPresent() || row.text("outcome").isPresent())
        .map(row -> new FillLiaison.Action(row.requiredText("what", "Action"), row.text("outcome").orElse(null)))
        .toList();
  }
}
