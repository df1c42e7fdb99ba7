package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.kernel.Ine;
import fr.allianceeducative.kernel.PupilKey;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Spelling;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the pupil a colleague means, so that one pupil never has two files; registers the unknown one.
 *
 * <p>A known pupil stays as the files spell them: a colleague's typing corrects nothing.
 */
@Component
class ReportedPupils {

  private final CaseDesk cases;
  private final Qualifications qualifications;

  ReportedPupils(CaseDesk cases, Qualifications qualifications) {
    this.cases = cases;
    this.qualifications = qualifications;
  }

  Pupil recognise(PupilIdentity reported) {
    Ine ine = reported.ine();
    if (ine != null) {
      Pupil known = cases.pupils(List.of(PupilKey.of(ine).value())).get(PupilKey.of(ine).value());
      if (known != null) {
        Refusal.unless(
            known.birthDate().equals(reported.birthDate()) && sameName(known, reported),
            "Cet INE est celui d’un autre élève : vérifiez l’INE, le nom et la date de naissance, ou laissez l’INE vide.");
        Refusal.unless(
            known.school().equals(reported.school()),
            "Cet élève est inscrit dans un autre établissement : demandez à votre direction la transmission du dossier.");
        return known;
      }
    }
    List<Pupil> named =
        cases
            .pupils(
                qualifications.bornOn(reported.birthDate(), reported.school()).stream().map(PupilKey::value).toList())
            .values()
            .stream()
            .filter(pupil -> sameName(pupil, reported))
            .toList();
    List<Pupil> same = named.stream().filter(pupil -> !contradicts(pupil, ine)).toList();
    Refusal.unless(
        named.isEmpty() || !same.isEmpty(),
        "Cet élève est connu ici sous un autre INE : vérifiez l’INE, ou laissez la case vide.");
    if (same.isEmpty()) {
      return register(reported);
    }
    List<Pupil> one = same.size() == 1 ? same : same.stream().filter(pupil -> pupil.schoolClass().equals(reported.schoolClass())).toList();
    Refusal.unless(one.size() == 1, "Plusieurs élèves portent ce nom et cette date de naissance : indiquez la classe ou l’INE.");
    return one.get(0);
  }

  private Pupil register(PupilIdentity reported) {
    String key = reported.key().value();
    NewPupil pupil =
        new NewPupil(
            key,
            reported.nationalNumber().map(Ine::value).orElse(null),
            reported.lastName(),
            reported.firstName(),
            reported.birthDate(),
            reported.school(),
            reported.schoolClass());
    return cases.register(List.of(pupil)).get(key);
  }

  private static boolean contradicts(Pupil pupil, @Nullable Ine ine) {
    return ine != null && pupil.ine() != null && !pupil.ine().equals(ine.value());
  }

  private static boolean sameName(Pupil pupil, PupilIdentity reported) {
    return Spelling.essence(pupil.lastName()).equals(Spelling.essence(reported.lastName()))
        && Spelling.essence(pupil.firstName()).equals(Spelling.essence(reported.firstName()));
  }
}
