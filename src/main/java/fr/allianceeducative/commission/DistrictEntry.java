package fr.allianceeducative.commission;

import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Staff;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must be true in the school before the commission sends a case to the district: somebody goes on being there for the
 * pupil, and the family knows. The chair may sign an exception for urgency.
 */
final class DistrictEntry {

  private DistrictEntry() {}

  /** Returns the chair who signed, or null when nothing was missing. */
  static @Nullable String check(
      RecordDecision.Examined decision, CaseFile file, boolean familyInformed, Body body, Optional<Staff> author) {
    if (decision.measure() != Measure.DISTRICT || (file.referent() != null && familyInformed)) {
      return null;
    }
    if (decision.exception() == null) {
      throw new Refusal(
          file.referent() == null
              ? "Nommez d’abord un référent pour l’élève : le district n’est saisi que si l’établissement garde le lien."
              : "Informez d’abord la famille, puis cochez « La famille est informée » : le district n’est pas saisi sans elle.");
    }
    return author
        .filter(person -> person.is(body.chair()))
        .map(Staff::userName)
        .orElseThrow(
            () ->
                new Refusal(
                    "L’exception est signée par la présidence de la séance (%s) : laissez-lui consigner cette décision."
                        .formatted(body.chair().label().toLowerCase(Locale.FRENCH))));
  }
}
