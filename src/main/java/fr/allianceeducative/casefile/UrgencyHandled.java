package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.Locale;

/** The head of the school acted on an urgency. */
public record UrgencyHandled(CaseNumber caseNumber, UrgencyMeasure measure) implements CaseEvent {

  @Override
  public String sentence() {
    return "Urgence traitée : " + measure.label().toLowerCase(Locale.FRENCH) + ".";
  }
}
