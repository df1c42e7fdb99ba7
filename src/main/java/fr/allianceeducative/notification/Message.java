package fr.allianceeducative.notification;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One notice for one person by one channel, as the outbox holds it.
 *
 * @param id 0 until kept
 * @param key what is told; once for each person and channel
 * @param token stands for the link outside the house, and for the message where it must be recognised
 * @param school null for what belongs to none
 * @param dueAt not to be sent before
 * @param attempts how often sending was tried
 */
public record Message(
    long id,
    String key,
    String recipient,
    Channel channel,
    String token,
    @Nullable Uai school,
    @Nullable CaseNumber about,
    Occasion occasion,
    String sentence,
    String target,
    @Nullable Event event,
    State state,
    Instant toldAt,
    Instant dueAt,
    int attempts,
    @Nullable Instant settledAt,
    @Nullable String problem) {

  /** How far a message has come. */
  public enum State {
    WAITING("à envoyer"),
    /** Waits for the summary of the day. */
    FOR_DIGEST("dans le prochain récapitulatif"),
    DIGESTED("dans un récapitulatif"),
    SENT("envoyé"),
    /** The person has no address for this channel or does not wish it: it is seen in the house only. */
    KEPT("gardé ici"),
    /** Nobody could send it in time to be of use. */
    STALE("trop tard pour l’envoyer"),
    /** Tried for the last time: people look after it. */
    FAILED("non distribué"),
    /** The person was told in another way after all. */
    TOLD("prévenu autrement"),
    REVOKED("annulé");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * The date it invites to.
   *
   * @param uid the same for every invitation to the same thing
   * @param off whether it takes the date out of calendars
   */
  public record Event(
      String uid, String title, Instant startsAt, Instant endsAt, @Nullable String place, boolean off) {}

  static Message of(Notice notice, String recipient, Channel channel, Instant now) {
    Instant due = notice.notBefore() == null || notice.notBefore().isBefore(now) ? now : notice.notBefore();
    Appointment date = notice.appointment();
    Event event =
        date == null
            ? null
            : new Event(
                UUID.nameUUIDFromBytes(date.subject().getBytes(StandardCharsets.UTF_8)).toString(),
                date.title().sentence(),
                date.startsAt(),
                date.endsAt(),
                date.place(),
                notice.wording().occasion() == Occasion.CANCELLATION);
    return new Message(0, notice.key(), recipient, channel, UUID.randomUUID().toString(), notice.school(), notice.about(),
        notice.wording().occasion(), notice.wording().sentence(), notice.link().path(), event, State.WAITING, now, due, 0,
        null, null);
  }
}
