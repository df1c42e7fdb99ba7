package fr.allianceeducative.actionplan;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An exchange with the pupil or the family, as it was noted.
 *
 * @param recordedBy user name; null when the author is not known
 */
public record Exchange(
    CaseNumber caseNumber,
    LocalDate heldOn,
    Channel channel,
    Heard heard,
    Colour colour,
    String content,
    LocalDate nextOn,
    @Nullable String recordedBy) {

  /** How it was held. Messages carry no information about the case. */
  public enum Channel {
    MEETING,
    PHONE,
    SMS,
    MAIL,
    LETTER,
    VISIT,
    VIDEO
  }

  public enum Heard {
    YOUTH,
    FAMILY,
    BOTH,
    NOBODY
  }

  /** State of the contact, in three colours as the field shows it. */
  public enum Colour {
    GREEN("contact régulier"),
    ORANGE("contact irrégulier"),
    RED("contact perdu");

    private final String label;

    Colour(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
