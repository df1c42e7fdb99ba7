package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** The pupil is watched until a day, without accompaniment. */
public record WatchBegun(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Mise en veille du dossier.";
  }
}
