package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who the pupil is.
 *
 * @param id own number, never shown outside
 * @param key what recognises the same pupil in files: the INE, or name, birth date and school
 * @param ine national number; null when no file carried it
 * @param schoolClass as the school names it
 */
public record Pupil(
    long id,
    String key,
    @Nullable String ine,
    String lastName,
    String firstName,
    LocalDate birthDate,
    Uai school,
    String schoolClass) {

  /** Age of majority, Code civil, article 414: from then on the pupil alone agrees, refuses and signs. */
  private static final int MAJORITY = 18;

  /** Whether the pupil is of age on a day. */
  public boolean ofAgeOn(LocalDate day) {
    return ageOn(day) >= MAJORITY;
  }

  /** Whole years on a day. */
  public int ageOn(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }

  /** As every page, card and form names the pupil, whatever case the files of the school write: Léa MARTIN. */
  public String fullName() {
    return firstName + " " + lastName.toUpperCase(Locale.FRENCH);
  }
}
