package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.FoundPupil;
import fr.allianceeducative.casefile.PupilFinder;
import fr.allianceeducative.kernel.Ine;
import fr.allianceeducative.kernel.PupilKey;
import fr.allianceeducative.kernel.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks whoever reports a pupil by name whether a known one is meant that looks like it, before a second one is written. An INE that is known has decided it.
 * The known ones are named as far as the person may find them.
 */
@Component
class ReportedLookalikes {

  private static final int NAMED = 3;

  private final PupilFinder finder;
  private final CaseDesk cases;

  ReportedLookalikes(PupilFinder finder, CaseDesk cases) {
    this.finder = finder;
    this.cases = cases;
  }

  /** @throws Refusal when there is one, with what to do */
  void refuse(ReportedPupil pupil) {
    List<FoundPupil> near = isKnown(pupil.ine()) ? List.of() : finder.nearly(pupil.lastName(), pupil.firstName(), pupil.birthDate());
    Refusal.unless(
        near.isEmpty(),
        "Un élève qui lui ressemble est déjà connu\u00A0: %s. Si c’est lui, choisissez-le sur la page «\u00A0Signaler un élève\u00A0», ou écrivez son nom et sa date de naissance comme dans l’établissement. Sinon, cochez «\u00A0Ce n’est pas l’élève qui lui ressemble\u00A0», puis envoyez."
            .formatted(near.stream().limit(NAMED).map(ReportedLookalikes::words).collect(Collectors.joining(", "))));
  }

  private boolean isKnown(@Nullable Ine ine) {
    return ine != null && !cases.pupils(List.of(PupilKey.of(ine).value())).isEmpty();
  }

  private static String words(FoundPupil known) {
    return known.age() == null
        ? "%s (%s)".formatted(known.fullName(), known.schoolClass())
        : "%s (%s, %d ans)".formatted(known.fullName(), known.schoolClass(), known.age());
  }
}
