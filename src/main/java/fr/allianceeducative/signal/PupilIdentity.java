package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.Ine;
import fr.allianceeducative.kernel.PupilKey;
import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pupil as a line of a file names them.
 *
 * @param ine national number, if the file gives one
 * @param schoolClass class, empty if the file gives none
 */
public record PupilIdentity(
    @Nullable Ine ine, String lastName, String firstName, LocalDate birthDate, String schoolClass, Uai school) {

  /** The key the pupil is recognised by: the INE, else the identity. */
  public PupilKey key() {
    return ine == null ? identityKey() : PupilKey.of(ine);
  }

  /** Name, birth date and school: finds the pupil again where another file gives no INE. */
  public PupilKey identityKey() {
    return PupilKey.of(lastName, firstName, birthDate, school);
  }

  public Optional<Ine> nationalNumber() {
    return Optional.ofNullable(ine);
  }

  /** Names nobody: what is printed ends in logs. */
  @Override
  public String toString() {
    return "PupilIdentity[school=" + school + "]";
  }
}
