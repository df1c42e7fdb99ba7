package fr.allianceeducative.family.process;

import fr.allianceeducative.casefile.FamilyWishes;
import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.family.FamilyLinkDesk;
import fr.allianceeducative.family.LinkPurpose;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.notification.Channel;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Offers the family a personal link when a task begins that awaits its answer, if the table {@code offer-family-link} says so for this
 * task and the channel the family prefers. Whoever holds the task goes on as before: the link is one way more.
 */
@Component("offerFamilyLinkListener")
class OfferFamilyLinkListener implements TaskListener {

  private static final String TABLE = "offer-family-link";
  private static final String UNKNOWN = "UNKNOWN";
  private static final String NONE = "NONE";

  private final DecisionTables tables;
  private final FamilyWishes wishes;
  private final FamilyLinkDesk desk;

  OfferFamilyLinkListener(DecisionTables tables, FamilyWishes wishes, FamilyLinkDesk desk) {
    this.tables = tables;
    this.wishes = wishes;
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    CaseNumber number = new CaseNumber(task.getExecution().getProcessBusinessKey());
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("step", task.getTaskDefinitionKey());
    inputs.put("preferredChannel", wishes.channel(number).orElse(UNKNOWN));
    Map<String, Object> offer = tables.row(TABLE, inputs);
    String channel = String.valueOf(offer.get("linkChannel"));
    if (!channel.equals(NONE)) {
      desk.offer(number, LinkPurpose.valueOf(String.valueOf(offer.get("linkPurpose"))), Channel.valueOf(channel));
    }
  }
}
