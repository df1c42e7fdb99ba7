package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Role;

/** One profession gave its look at the situation. */
public record Contributed(CaseNumber caseNumber, Role profession) implements CaseEvent {

  @Override
  public String sentence() {
    return "Contribution au diagnostic reçue : %s.".formatted(profession.label());
  }
}
