package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.List;

/**
 * Somebody was shown something of these cases. {@link CaseDesk} publishes it wherever a case is read; a room does where it shows
 * what is its own: a protected note, an export.
 */
public record CaseSeen(How how, List<CaseNumber> numbers) {

  /** What was shown. */
  public enum How {
    /** The case itself. */
    OPENED,
    /** A line among others. */
    LISTED,
    /** A note under professional secrecy, by somebody of its profession. */
    NOTE,
    /** On paper or in a file that leaves the house. */
    EXPORTED
  }

  public CaseSeen {
    numbers = List.copyOf(numbers);
  }

  public CaseSeen(How how, CaseNumber number) {
    this(how, List.of(number));
  }
}
