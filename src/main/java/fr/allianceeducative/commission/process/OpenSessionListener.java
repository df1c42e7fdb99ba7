package fr.allianceeducative.commission.process;

import fr.allianceeducative.commission.CommissionDesk;
import fr.allianceeducative.commission.OpenSession;
import fr.allianceeducative.commission.Opening;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** « Ouvrir la séance » was answered. */
@Component("openSessionListener")
class OpenSessionListener implements TaskListener {

  private final CommissionDesk desk;

  OpenSessionListener(CommissionDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    Opening opening =
        desk.openSession(
            new OpenSession(
                CommissionKeys.sessionOf(task),
                ids(answers.texts("present")),
                ids(answers.texts("excused")),
                ids(answers.texts("guestsPresent")),
                CommissionKeys.cases(answers.texts("addedCases")),
                answers.dateTime("postponedTo", "Nouvelle date si le quorum n’est pas atteint").orElse(null)));
    task.setVariable(HoldCommissionProcess.QUORUM_REACHED, opening instanceof Opening.Held);
    if (opening instanceof Opening.Held held) {
      task.setVariable(HoldCommissionProcess.CASES, CommissionKeys.listOf(held.cases()));
    }
  }

  private static Set<Long> ids(List<String> texts) {
    Set<Long> ids = new HashSet<>();
    for (String text : texts) {
      Refusal.unless(text.matches("[0-9]{1,18}"), "Choisissez les personnes dans la liste des invités.");
      ids.add(Long.valueOf(text));
    }
    return ids;
  }
}
