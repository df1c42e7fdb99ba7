package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Role;

/** A profession is not asked for its contribution any more, because the agreement to share with it ended. */
public record ContributionWithdrawn(CaseNumber caseNumber, Role profession) implements CaseEvent {

  @Override
  public String sentence() {
    return "Contribution au diagnostic retirée (%s) : l’accord de partage a pris fin.".formatted(profession.shortLabel());
  }
}
