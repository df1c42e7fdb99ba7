package fr.allianceeducative.alliance;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The référent proposes who joins: people and professions of the school first, then partners outside.
 *
 * @param people user names of the school's staff
 */
public record ProposeMembers(CaseNumber caseNumber, List<String> people, List<Role> professions, List<Partner> partners) {

  private static final int MOST = 20;

  public ProposeMembers {
    Refusal.unless(
        people.size() + professions.size() + partners.size() <= MOST,
        "Une alliance reste à taille humaine : proposez au plus %d membres.".formatted(MOST));
    Refusal.unless(
        partners.stream().map(partner -> partner.name() + "|" + partner.structure()).distinct().count() == partners.size(),
        "Un partenaire est inscrit deux fois : gardez une seule ligne.");
    Refusal.unless(
        professions.stream().allMatch(role -> role.place() == Role.Place.SCHOOL),
        "Choisissez des professions de l’établissement, et inscrivez les autres comme partenaires.");
  }

  /** A partner outside the school, known by structure at least. */
  public record Partner(
      String name, String structure, Domain domain, boolean alreadyInvolved, @Nullable String reason) {

    public Partner {
      Refusal.unless(
          name.length() <= 90 && structure.length() <= 90,
          "Écrivez le nom et la structure d’un partenaire en 90 caractères au plus.");
      Refusal.unless(
          reason == null || reason.length() <= 500, "Écrivez le motif de sollicitation en 500 caractères au plus.");
    }
  }
}
