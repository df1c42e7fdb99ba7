package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The head of the school called for a qualification that is late. */
public record QualificationReminded(CaseNumber caseNumber, ReminderMeans means) implements CaseEvent {

  @Override
  public String sentence() {
    return "Qualification du signal relancée par la direction, %s.".formatted(means.words());
  }

  @Override
  public Weight weight() {
    return Weight.ROUTINE;
  }
}
