package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** An agreement ended while a diagnosis is under way, and nobody but a person can tell whether a contribution rested on it. */
public record PartnerUnknown(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Un accord de partage a pris fin avec un partenaire qui n’est reconnu d’aucune profession : au référent de voir si une contribution doit s’arrêter.";
  }
}
