package fr.allianceeducative.notification;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

  private static final String CALLED_OFF = "Une invitation que vous avez reçue est annulée.";

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
      String uid, String title, Instant startsAt, Instant endsAt, @Nullable String place, boolean off) {

    /** Whether only the day is agreed; it then begins at midnight UTC wherever the school is. */
    public boolean allDay() {
      return Duration.between(startsAt, endsAt).equals(Duration.ofDays(1));
    }

    /** Whether nobody can come any more: it has begun, or the day whose hour people agree on is over. */
    public boolean isPast(Instant now) {
      return (allDay() ? endsAt : startsAt).isBefore(now);
    }

    public LocalDate day() {
      return LocalDate.ofInstant(startsAt, ZoneOffset.UTC);
    }
  }

  static Message of(Notice notice, String recipient, Channel channel, @Nullable Event event, Instant now) {
    Instant due = notice.notBefore() == null || notice.notBefore().isBefore(now) ? now : notice.notBefore();
    return fresh(
        notice.key(), recipient, channel, notice.school(), notice.about(), notice.wording().occasion(),
        notice.wording().sentence(), notice.link().path(), event, now, due);
  }

  /** The summary of a day: figures only. */
  static Message digest(String recipient, @Nullable Uai school, LocalDate day, String figures, Instant now) {
    return fresh(
        "recapitulatif:" + day, recipient, Channel.MAIL, school, null, Occasion.DIGEST, figures, Link.toTasks().path(), null,
        now, now);
  }

  /** The same once more, because somebody asked for it. */
  Message again(String newKey, Instant now) {
    return fresh(newKey, recipient, channel, school, about, occasion, sentence, target, event, now, now);
  }

  /** Takes the date of an invitation out of calendars, and says so by a channel. */
  Message calledOff(Channel by, Instant now) {
    Event off =
        event == null
            ? null
            : new Event(event.uid(), event.title(), event.startsAt(), event.endsAt(), event.place(), true);
    return fresh("annulation:" + id, recipient, by, school, about, Occasion.CANCELLATION, CALLED_OFF, target, off, now, now);
  }

  static Event event(Appointment date, Duration length, boolean off) {
    String uid = UUID.nameUUIDFromBytes(date.subject().getBytes(StandardCharsets.UTF_8)).toString();
    return new Event(uid, date.kind().label(), date.startsAt(), date.startsAt().plus(length), date.place(), off);
  }

  private static Message fresh(
      String key, String recipient, Channel channel, @Nullable Uai school, @Nullable CaseNumber about, Occasion occasion,
      String sentence, String target, @Nullable Event event, Instant now, Instant due) {
    return new Message(0, key, recipient, channel, UUID.randomUUID().toString(), school, about, occasion, sentence, target,
        event, State.WAITING, now, due, 0, null, null);
  }
}
