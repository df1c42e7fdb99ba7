package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.Locale;

/** The head of the school let ordinary sharing go on. */
public record SharingResumed(CaseNumber caseNumber, ReviewSuspension.Reason reason) implements CaseEvent {

  @Override
  public String sentence() {
    return "Partage ordinaire repris : " + reason.label().toLowerCase(Locale.FRENCH) + ".";
  }

  @Override
  public Audience audience() {
    return Audience.PROTECTION;
  }
}
