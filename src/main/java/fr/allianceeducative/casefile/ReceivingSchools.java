package fr.allianceeducative.casefile;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the school somebody names as the one that now has a pupil. */
@Component
class ReceivingSchools {

  private static final int MOST_SHOWN = 4;

  private final Directory directory;

  ReceivingSchools(Directory directory) {
    this.directory = directory;
  }

  /**
   * The one school a UAI or words of name and commune mean.
   *
   * @param from the school the case leaves
   * @throws Refusal when there is none, or more than one
   */
  Uai named(String text, Uai from) {
    List<School> found =
        Uai.read(text)
            .map(uai -> directory.school(uai).stream().toList())
            .orElseGet(() -> directory.search(text))
            .stream()
            .filter(school -> school.level().isPresent() && school.state().receivesPupils())
            .toList();
    Refusal.unless(
        !found.isEmpty(),
        "Aucun établissement ouvert ne répond à cette recherche : écrivez son numéro UAI, ou son nom et sa commune.");
    List<School> others = found.stream().filter(school -> !school.uai().equals(from)).toList();
    Refusal.unless(!others.isEmpty(), "Cet établissement suit déjà l’élève : nommez celui qui l’accueille.");
    if (others.size() > 1) {
      throw new Refusal(severalAnswer(others));
    }
    return others.get(0).uai();
  }

  private static String severalAnswer(List<School> schools) {
    String names =
        schools.stream()
            .limit(MOST_SHOWN)
            .map(school -> school.name() + " (" + school.uai() + ")")
            .collect(Collectors.joining(", "));
    return "Plusieurs établissements répondent : %s%s. Écrivez le numéro UAI de celui qui accueille l’élève."
        .formatted(names, schools.size() > MOST_SHOWN ? "…" : "");
  }
}
