package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agreements gathered at the interview.
 *
 * @param guardian a legal representative to add or bring up to date; null when nothing is new
 * @param partners one line for each partner named, twenty at most
 */
public record RecordAgreements(
    CaseNumber caseNumber,
    boolean pupilAgrees,
    GuardianAnswer guardianAnswer,
    @Nullable Guardian guardian,
    List<PartnerAgreement> partners) {

  private static final int MOST_PARTNERS = 20;

  public RecordAgreements {
    partners = List.copyOf(partners);
    Refusal.unless(partners.size() <= MOST_PARTNERS, "Nommez vingt partenaires au plus.");
    Refusal.unless(
        partners.stream().map(PartnerAgreement::partner).distinct().count() == partners.size(),
        "Un partenaire est nommé deux fois : gardez une seule ligne pour lui.");
    if (guardian != null) {
      guardian =
          new Guardian(
              Wording.required(guardian.name(), 200, "Nom et prénom"),
              Wording.required(guardian.link(), 60, "Lien avec l’élève"),
              guardian.parentalAuthority(),
              Wording.optional(guardian.phone(), 40, "Téléphone"),
              Wording.optional(guardian.mail(), 200, "Courriel"));
    }
  }
}
