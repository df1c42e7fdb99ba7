package fr.allianceeducative.kernel;

import java.time.LocalDate;

/**
 * By what a pupil is recognised from one file to the next: the INE, or, where a file has none, name, first name, birth
 * date and school together.
 *
 * <p>The value may hold a name: it belongs to the case file, never to the engine or a log, and {@code toString} hides it.
 */
public record PupilKey(String value) {

  public static PupilKey of(Ine ine) {
    return new PupilKey("ine:" + ine.value());
  }

  /** The same pupil whatever the accents, case, hyphens and spaces of the name. */
  public static PupilKey of(String lastName, String firstName, LocalDate birthDate, Uai school) {
    return new PupilKey(
        "id:" + Spelling.essence(lastName) + "/" + Spelling.essence(firstName) + "/" + birthDate + "/" + school);
  }

  /** False when the pupil is known by name and birth date only. */
  public boolean isNational() {
    return value.startsWith("ine:");
  }

  @Override
  public String toString() {
    return "PupilKey[" + (isNational() ? "ine" : "identity") + "]";
  }
}
