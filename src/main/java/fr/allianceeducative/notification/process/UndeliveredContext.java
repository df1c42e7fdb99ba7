package fr.allianceeducative.notification.process;

import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.notification.Message;
import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.UndeliveredMessages;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who was not told what about which case, and why: of a family only the case says who it is. */
@Component
class UndeliveredContext implements FormContext {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private static final String FAMILY = "Un responsable légal ou un élève (lien personnel)";

  private final UndeliveredMessages messages;
  private final People people;
  private final Clock clock;

  UndeliveredContext(UndeliveredMessages messages, People people, Clock clock) {
    this.messages = messages;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public boolean fills(OpenTask task) {
    return task.key().equals(HandleUndeliveredProcess.HANDLE);
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    List<Message> lost = messages.of(HandleUndeliveredProcess.school(task.school()));
    Map<String, String> names =
        Staff.namesOf(people.named(lost.stream().map(Message::recipient).distinct().toList()));
    return Map.of(
        "undeliveredCount", lost.size() < 2 ? lost.size() + " message" : lost.size() + " messages",
        HandleUndeliveredProcess.LIST, UndeliveredMessages.markOf(lost),
        "undelivered", lost.stream().map(message -> row(message, names.get(message.recipient()))).toList());
  }

  private Map<String, String> row(Message message, @Nullable String name) {
    String problem = message.problem();
    return Map.of(
        "person", message.occasion() == Occasion.FAMILY ? FAMILY : name == null ? message.recipient() : name,
        "what", message.sentence(),
        "caseNumber", message.about() == null ? "" : message.about().value(),
        "sent", message.channel().label() + ", " + DAY.format(message.toldAt().atZone(clock.getZone())),
        "why", problem == null ? "" : problem);
  }
}
