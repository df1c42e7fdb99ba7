package fr.allianceeducative.diagnosis;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Role;
import java.util.List;

/** Whose look at the situation is asked for: two professions at least, each of them once. */
public record AskProfessions(CaseNumber caseNumber, List<Role> professions) {

  private static final int FEWEST = 2;

  public AskProfessions {
    professions = professions.stream().distinct().toList();
    Refusal.unless(
        professions.size() >= FEWEST, "Choisissez deux professions au moins : un diagnostic partagé croise les regards.");
    Refusal.unless(
        Professions.CONTRIBUTING.containsAll(professions),
        "Choisissez des réponses de la liste dans « Professions sollicitées ».");
  }
}
