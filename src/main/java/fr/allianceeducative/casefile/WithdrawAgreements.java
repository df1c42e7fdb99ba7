package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.util.Set;

/** The family or the young person takes agreements back, partner by partner. No reason is asked for. */
public record WithdrawAgreements(CaseNumber caseNumber, Set<String> partners, Voice saidBy) {

  public WithdrawAgreements {
    partners = Set.copyOf(partners);
    Refusal.unless(!partners.isEmpty(), "Cochez au moins un partenaire avec qui le partage s’arrête.");
  }
}
