package fr.allianceeducative.notification;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a room wants people to learn.
 *
 * @param to who
 * @param school whose calendar counts, whose teams are meant and who looks after a message that cannot be delivered
 * @param wording what
 * @param link where it is seen and done
 * @param key the same key again tells nobody a second time
 * @param about the case; null for what concerns none or several
 * @param notBefore null: as soon as the person wishes to be reached
 * @param appointment null: nothing for the calendar
 */
public record Notice(
    Recipient to,
    Uai school,
    Wording wording,
    Link link,
    String key,
    @Nullable CaseNumber about,
    @Nullable Instant notBefore,
    @Nullable Appointment appointment) {

  private static final int LONGEST_KEY = 150;

  public Notice {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("The key of a notice has between 1 and %d characters".formatted(LONGEST_KEY));
    }
  }

  /** A notice about a case, leading to it. */
  public static Notice aboutCase(CaseNumber number, Uai school, Recipient to, Wording wording, String key) {
    return new Notice(to, school, wording, Link.toCase(number), key, number, null, null);
  }

  public Notice notBefore(Instant instant) {
    return new Notice(to, school, wording, link, key, about, instant, appointment);
  }

  public Notice leadingTo(Link other) {
    return new Notice(to, school, wording, other, key, about, notBefore, appointment);
  }

  public Notice on(Appointment date) {
    return new Notice(to, school, wording, link, key, about, notBefore, date);
  }
}
