package fr.allianceeducative.notification;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is reached, and how they wish to be.
 *
 * @param mail null when none is known
 * @param mobile null when none is known; international, {@code +33612345678}
 * @param quietFrom from then on messages wait, in the time of the school
 * @param urgentBySms whether what cannot wait comes by SMS too
 */
public record ContactPoint(
    String userName,
    @Nullable String mail,
    @Nullable String mobile,
    Rhythm rhythm,
    LocalTime quietFrom,
    LocalTime quietUntil,
    boolean urgentBySms) {

  /** How often a person wishes to hear from the house. */
  public enum Rhythm {
    /** One summary a day, whatever can wait for it. */
    DAILY("Un récapitulatif par jour"),
    /** Each message when it comes, and the summary for what awaits the whole team. */
    IMMEDIATE("Chaque message tout de suite, et un récapitulatif par jour pour mon équipe");

    private final String label;

    Rhythm(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
