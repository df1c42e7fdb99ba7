package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.Spelling;
import fr.allianceeducative.kernel.names.Likeness;
import fr.allianceeducative.kernel.names.NameMarks;
import fr.allianceeducative.kernel.names.NameWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * Tells whether a known pupil may be the one who was named a little differently: born on the very day under nearly this name, or under this
 * very name on nearly this day. People decide: twins are born on one day as well.
 */
public final class PupilLookalikes {

  private static final double NEAR = 0.75;

  private final String lastName;
  private final String firstName;
  private final LocalDate born;
  private final Likeness likeness;

  public PupilLookalikes(String lastName, String firstName, LocalDate born) {
    this.lastName = lastName;
    this.firstName = firstName;
    this.born = born;
    this.likeness = likenessTo(lastName, firstName);
  }

  /** Whether the pupil may be meant; a pupil of this very name and day is recognised and is no lookalike. */
  public boolean isNearly(Pupil known) {
    boolean sameName =
        Spelling.essence(known.lastName()).equals(Spelling.essence(lastName))
            && Spelling.essence(known.firstName()).equals(Spelling.essence(firstName));
    boolean sameDay = known.birthDate().equals(born);
    return sameName ? !sameDay && isNearly(known.birthDate()) : sameDay && isNearlyNamed(known);
  }

  /** One of the two names may hold more than the other: « Martin-Dupont » at home is « Martin » in a file, and the other way round. */
  private boolean isNearlyNamed(Pupil known) {
    return holds(likeness, known.lastName(), known.firstName()) || holds(likenessTo(known.lastName(), known.firstName()), lastName, firstName);
  }

  private static boolean holds(Likeness sought, String lastName, String firstName) {
    Set<String> sounds = NameMarks.sounds(lastName, firstName);
    return sought.isWhole(lastName, firstName, sounds) && sought.to(lastName, firstName, sounds) >= NEAR;
  }

  private static Likeness likenessTo(String lastName, String firstName) {
    return new Likeness(NameWords.of(lastName + " " + firstName));
  }

  /** Two of day, month and year are the same, or day and month changed places. */
  private boolean isNearly(LocalDate other) {
    int same = 0;
    same += other.getYear() == born.getYear() ? 1 : 0;
    same += other.getMonthValue() == born.getMonthValue() ? 1 : 0;
    same += other.getDayOfMonth() == born.getDayOfMonth() ? 1 : 0;
    return same == 2 || turned(other).equals(born);
  }

  private static LocalDate turned(LocalDate day) {
    try {
      return LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    } catch (DateTimeException e) {
      return day;
    }
  }
}
