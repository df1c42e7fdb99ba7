package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.Ine;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.kernel.tabular.SafeText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The pupil as a colleague names them in a report.
 *
 * @param ine national number, when the colleague knows it
 */
public record ReportedPupil(
    @Nullable Ine ine, String lastName, String firstName, LocalDate birthDate, String schoolClass) {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_CLASS = 60;

  public ReportedPupil {
    lastName = SafeText.name("« Nom »", lastName, LONGEST_NAME);
    firstName = SafeText.name("« Prénom »", firstName, LONGEST_NAME);
    schoolClass = SafeText.text("« Classe »", schoolClass, LONGEST_CLASS);
  }

  /** The INE a person typed, or none; refused when it has not the shape of one. */
  public static @Nullable Ine ine(@Nullable String typed) {
    return typed == null
        ? null
        : Ine.read(typed)
            .orElseThrow(
                () ->
                    new Refusal(
                        "« INE » : neuf chiffres et deux lettres, ou dix chiffres et une lettre ; sinon laissez la case vide."));
  }

  PupilIdentity at(Uai school) {
    return new PupilIdentity(ine, lastName, firstName, birthDate, schoolClass, school);
  }

  /** Names nobody: what is printed ends in logs. */
  @Override
  public String toString() {
    return "ReportedPupil";
  }
}
