package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil whom somebody has looked for and may know of.
 *
 * @param age null, as the birth date, for whoever knows of the pupil no more than name and class
 * @param file the open case, else the last one, as far as the person may see it; null for a pupil without case and for whoever may not know
 * @param reportable whether the person may report the pupil
 */
public record FoundPupil(
    long id,
    String fullName,
    String schoolClass,
    @Nullable Integer age,
    @Nullable LocalDate birthDate,
    Uai school,
    @Nullable SeenCase file,
    boolean reportable) {

  /** Names nobody: what is printed ends in logs. */
  @Override
  public String toString() {
    return "FoundPupil[id=" + id + "]";
  }
}
