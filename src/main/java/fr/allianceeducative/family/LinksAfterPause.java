package fr.allianceeducative.family;

import fr.allianceeducative.casefile.SharingResumed;
import fr.allianceeducative.notification.Message;
import fr.allianceeducative.notification.SentMessages;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A link that was due while sharing was in a pause stayed here, and its holder waits for it: it leaves once sharing goes on. */
@Component
class LinksAfterPause {

  private final FamilyLinkDesk desk;
  private final SentMessages messages;
  private final Clock clock;

  LinksAfterPause(FamilyLinkDesk desk, SentMessages messages, Clock clock) {
    this.desk = desk;
    this.messages = messages;
    this.clock = clock;
  }

  @EventListener
  void on(SharingResumed resumed) {
    List<FamilyLink> open = desk.of(resumed.caseNumber()).stream().filter(link -> link.isOpenAt(clock.instant())).toList();
    Map<String, Message> last = messages.lastTo(open.stream().map(FamilyLink::recipient).toList());
    open.stream().filter(link -> stayedHere(last.get(link.recipient()))).forEach(desk::sendAfterAll);
  }

  private static boolean stayedHere(@Nullable Message message) {
    return message != null && message.state() == Message.State.KEPT;
  }
}
