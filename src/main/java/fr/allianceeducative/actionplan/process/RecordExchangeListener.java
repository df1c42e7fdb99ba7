package fr.allianceeducative.actionplan.process;

import fr.allianceeducative.actionplan.Exchange;
import fr.allianceeducative.actionplan.PlanDesk;
import fr.allianceeducative.actionplan.RecordExchange;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands an exchange to the desk, whoever held it, and counts the silence anew. */
@Component
class RecordExchangeListener implements TaskListener {

  private final PlanDesk desk;
  private final FollowUpDates dates;

  RecordExchangeListener(PlanDesk desk, FollowUpDates dates) {
    this.desk = desk;
    this.dates = dates;
  }

  @Override
  public void notify(DelegateTask task) {
    CaseNumber number = new CaseNumber(task.getExecution().getProcessBusinessKey());
    FormAnswers answers = FormAnswers.take(task);
    desk.recordExchange(
        new RecordExchange(
            number,
            answers.requiredDate("heldOn", "Date"),
            answers.requiredChoice("channel", Exchange.Channel.class, "Canal"),
            answers.requiredChoice("heard", Exchange.Heard.class, "Interlocuteur"),
            answers.requiredChoice("colour", Exchange.Colour.class, "État du contact"),
            answers.requiredText("content", "En quelques mots"),
            answers.requiredDate("nextOn", "Prochain échange")));
    dates.put(task, number, task.getTenantId());
  }
}
