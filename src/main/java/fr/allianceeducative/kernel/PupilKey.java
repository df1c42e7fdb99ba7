package fr.allianceeducative.kernel;

import java.time.LocalDate;

/**
 * By what a pupil is recognised from one file to the next: the INE, or, where a file has none, name, first name, birth
 * date and school together.
 *
 * <p>The value may hold a name: it belongs to the case file, never to the engine or a log, and {@code toString} hides it.
 */
public record PupilKey(String value) {

  private static final int LONGEST_NAME = 120;

  public static PupilKey of(Ine ine) {
    return new PupilKey("ine:" + ine.value());
  }

  /** The same pupil whatever the accents, case, hyphens and spaces of the name. */
  public static PupilKey of(String lastName, String firstName, LocalDate birthDate, Uai school) {
    return new PupilKey(
        "id:" + shortened(lastName) + "/" + shortened(firstName) + "/" + birthDate + "/" + school);
  }

  /** Some signs stand for many letters: however a name is written, the key stays shorter than 300 characters. */
  private static String shortened(String name) {
    String essence = Spelling.essence(name);
    return essence.substring(0, Math.min(essence.length(), LONGEST_NAME));
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
