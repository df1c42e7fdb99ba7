package fr.allianceeducative.notification;

import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Message.State;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages of a school that could not be delivered, and what people decide about them. Without a school: those of no school. */
@Service
@Transactional
public class UndeliveredMessages {

  private static final int MOST = 200;

  private final Outbox outbox;
  private final Clock clock;

  UndeliveredMessages(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The oldest first, two hundred at most. */
  @Transactional(readOnly = true)
  public List<Message> of(@Nullable Uai school) {
    return outbox.undelivered(school, MOST);
  }

  /** The address or the server is mended: they are sent again, from the first attempt on. */
  public void resend(@Nullable Uai school) {
    resolve(school, State.WAITING);
  }

  /** These people know by now. */
  public void told(@Nullable Uai school) {
    resolve(school, State.TOLD);
  }

  private void resolve(@Nullable Uai school, State state) {
    outbox.resolveUndelivered(school, state, clock.instant());
    outbox.closeUndelivered(school);
  }
}
