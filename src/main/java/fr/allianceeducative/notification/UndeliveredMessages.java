package fr.allianceeducative.notification;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.ShownList;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Message.State;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages of a school that could not be delivered, and what people decide about them. Without a school: those of no school.
 *
 * <p>A decision is about the list that somebody has read. What failed since, or stood beyond its end, calls people again.
 */
@Service
@Transactional
public class UndeliveredMessages {

  private static final int MOST = 200;

  private final Outbox outbox;
  private final Undelivered undelivered;
  private final Clock clock;

  UndeliveredMessages(Outbox outbox, Undelivered undelivered, Clock clock) {
    this.outbox = outbox;
    this.undelivered = undelivered;
    this.clock = clock;
  }

  /** Those that failed first, two hundred at most. */
  @Transactional(readOnly = true)
  public List<Message> of(@Nullable Uai school) {
    return outbox.undelivered(school, MOST);
  }

  /** What stands for a list that somebody reads, and comes back with what is decided about it. */
  public static String markOf(List<Message> shown) {
    return ShownList.markOf(ids(shown));
  }

  /**
   * The address or the server is mended: they are sent again, from the first attempt on.
   *
   * @param mark of the list that was read
   */
  public void resend(@Nullable Uai school, String mark) {
    resolve(school, mark, State.WAITING);
  }

  /**
   * These people know by now.
   *
   * @param mark of the list that was read
   */
  public void told(@Nullable Uai school, String mark) {
    resolve(school, mark, State.TOLD);
  }

  private void resolve(@Nullable Uai school, String mark, State state) {
    outbox.holdUndelivered(school);
    List<Long> lost = ids(of(school));
    int shown =
        ShownList.shown(mark, lost)
            .orElseThrow(() -> new Refusal("Cette liste a changé entre-temps : rouvrez la tâche, relisez la liste, puis validez de nouveau."));
    outbox.resolveUndelivered(lost.subList(0, shown), state, clock.instant());
    if (school == null || outbox.undelivered(school, 1).isEmpty()) {
      outbox.closeUndelivered(school);
    } else {
      undelivered.report(school);
    }
  }

  private static List<Long> ids(List<Message> messages) {
    return messages.stream().map(Message::id).toList();
  }
}
