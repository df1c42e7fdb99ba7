package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.kernel.Ine;
import fr.allianceeducative.kernel.PupilKey;
import fr.allianceeducative.kernel.Uai;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Recognises the pupils of a file, whether or not the file, or an earlier one, gave their INE.
 *
 * <p>Without INE, name, birth date and school must point to one pupil only: two namesakes are never made one.
 */
@Component
class PupilRecognition {

  private final CaseDesk cases;

  PupilRecognition(CaseDesk cases) {
    this.cases = cases;
  }

  /**
   * The pupils of one file.
   *
   * @param keys under which key each identity of the file is, or will be, known
   * @param known those the case file knows, by key
   */
  record Recognised(Map<PupilIdentity, String> keys, Map<String, Pupil> known) {}

  Recognised recognise(Collection<PupilIdentity> identities) {
    Set<PupilIdentity> distinct = new HashSet<>(identities);
    Set<String> wanted = new HashSet<>();
    distinct.forEach(identity -> {
      wanted.add(identity.key().value());
      wanted.add(identity.identityKey().value());
    });
    Map<String, Pupil> known = new HashMap<>(cases.pupils(wanted));
    List<PupilIdentity> nameless = distinct.stream()
        .filter(identity -> identity.ine() == null && !known.containsKey(identity.key().value())).toList();
    Map<String, Set<String>> national = nameless.isEmpty() ? Map.of() : nationalKeys(distinct, nameless, known);
    Map<PupilIdentity, String> keys = new HashMap<>();
    distinct.forEach(identity -> keys.put(identity, key(identity, known, national)));
    return new Recognised(keys, known);
  }

  private static String key(PupilIdentity identity, Map<String, Pupil> known, Map<String, Set<String>> national) {
    String own = identity.key().value();
    String byName = identity.identityKey().value();
    if (known.containsKey(own)) {
      return own;
    }
    Ine ine = identity.ine();
    if (ine != null) {
      Pupil namesake = known.get(byName);
      return namesake != null && (namesake.ine() == null || namesake.ine().equals(ine.value())) ? byName : own;
    }
    Set<String> candidates = national.getOrDefault(byName, Set.of());
    return candidates.size() == 1 ? candidates.iterator().next() : own;
  }

  /** For name, birth date and school: the keys of pupils with INE, of this file and of the schools concerned. */
  private Map<String, Set<String>> nationalKeys(
      Collection<PupilIdentity> file, List<PupilIdentity> nameless, Map<String, Pupil> known) {
    Map<String, Set<String>> keys = new HashMap<>();
    file.stream().filter(identity -> identity.ine() != null).forEach(identity ->
        keys.computeIfAbsent(identity.identityKey().value(), any -> new HashSet<>()).add(key(identity, known, Map.of())));
    Set<Uai> schools = nameless.stream().map(PupilIdentity::school).collect(Collectors.toSet());
    for (Pupil pupil : cases.pupilsIn(schools)) {
      String byName = PupilKey.of(pupil.lastName(), pupil.firstName(), pupil.birthDate(), pupil.school()).value();
      keys.computeIfAbsent(byName, any -> new HashSet<>()).add(pupil.key());
      known.put(pupil.key(), pupil);
    }
    return keys;
  }

  static NewPupil newPupil(String key, PupilIdentity identity) {
    @Nullable String ine = identity.nationalNumber().map(Ine::value).orElse(null);
    return new NewPupil(key, ine, identity.lastName(), identity.firstName(), identity.birthDate(), identity.school(),
        identity.schoolClass());
  }
}
