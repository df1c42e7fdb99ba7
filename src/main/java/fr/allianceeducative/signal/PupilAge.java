package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;

/** The age of somebody whom a school may follow: from the first class of nursery school to the end of a late second chance. */
final class PupilAge {

  private static final int YOUNGEST = 3;
  private static final int OLDEST = 26;

  private PupilAge() {}

  /**
   * Takes a birth date as it is, if a pupil can have it.
   *
   * @param field the name of the field or column, in quotation marks
   * @param day on which the pupil is that old
   * @throws Refusal when nobody of that age goes to school
   */
  static LocalDate mustBePossible(String field, LocalDate birthDate, LocalDate day) {
    Refusal.unless(
        !birthDate.plusYears(YOUNGEST).isAfter(day) && birthDate.plusYears(OLDEST + 1L).isAfter(day),
        "%s : un âge de %d à %d ans est attendu.".formatted(field, YOUNGEST, OLDEST));
    return birthDate;
  }
}
