package fr.allianceeducative.remediation;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.util.Set;

/** An application to a scheme and what became of it. */
public record Placement(long id, CaseNumber caseNumber, String schemeCode, String schemeName, State state) {

  /** Where an application stands. Admitted and entered ones take a place. */
  public enum State {
    APPLIED,
    WAITING_LIST,
    REFUSED,
    WITHDRAWN,
    ADMITTED,
    ENTERED,
    COMPLETED,
    ABANDONED
  }

  void mustBe(Set<State> states) {
    Refusal.unless(
        states.contains(state), "Cette candidature a déjà changé d’état : rouvrez la tâche pour voir où elle en est.");
  }
}
