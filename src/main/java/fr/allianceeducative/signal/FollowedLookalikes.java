package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.PupilLookalikes;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds pupils whom a file names for the first time, without INE, and who were born on the day of a pupil of the school with nearly the same
 * name and an open case: perhaps it is that pupil, and a second case would be one too many. People decide, so their lines wait.
 */
@Component
class FollowedLookalikes {

  private final CaseDesk cases;

  FollowedLookalikes(CaseDesk cases) {
    this.cases = cases;
  }

  private record Born(Uai school, LocalDate on) {}

  /** The open case of the pupil each of them looks like. One statement at most. */
  Map<PupilIdentity, CaseNumber> of(PupilRecognition.Recognised pupils) {
    List<PupilIdentity> unknown =
        pupils.keys().keySet().stream()
            .filter(identity -> identity.ine() == null && !pupils.known().containsKey(pupils.keys().get(identity)))
            .toList();
    Map<Born, List<Pupil>> known = new HashMap<>();
    pupils.known().values().forEach(pupil ->
        known.computeIfAbsent(new Born(pupil.school(), pupil.birthDate()), any -> new ArrayList<>()).add(pupil));
    Map<PupilIdentity, List<Pupil>> alike = new HashMap<>();
    Set<Long> ids = new HashSet<>();
    for (PupilIdentity identity : unknown) {
      PupilLookalikes lookalikes = new PupilLookalikes(identity.lastName(), identity.firstName(), identity.birthDate());
      List<Pupil> found =
          known.getOrDefault(new Born(identity.school(), identity.birthDate()), List.of()).stream().filter(lookalikes::isNearly).toList();
      alike.put(identity, found);
      found.forEach(pupil -> ids.add(pupil.id()));
    }
    Map<Long, CaseNumber> open = ids.isEmpty() ? Map.of() : cases.openCases(ids);
    Map<PupilIdentity, CaseNumber> followed = new HashMap<>();
    alike.forEach((identity, found) ->
        found.stream().map(Pupil::id).filter(open::containsKey).findFirst().ifPresent(id -> followed.put(identity, open.get(id))));
    return followed;
  }
}
