package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** Contributions are still awaited, shortly before they close. */
public record ContributionsAwaited(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Rappel : des contributions au diagnostic sont encore attendues.";
  }

  @Override
  public Weight weight() {
    return Weight.ROUTINE;
  }
}
