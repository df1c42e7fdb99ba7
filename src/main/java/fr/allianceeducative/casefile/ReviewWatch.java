package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** Says at the end of a watch, or earlier, whether the pupil needs the path after all. */
public record ReviewWatch(CaseNumber caseNumber, Decision decision, Reason reason) {

  /** What follows. Its names are the values of the fact {@code watchOutcome}. */
  public enum Decision {
    CLOSE("Veille close"),
    RESUME("Veille levée, le parcours reprend");

    private final String sentence;

    Decision(String sentence) {
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  /** Why. */
  public enum Reason {
    STABLE("Situation stable"),
    IMPROVED("Situation améliorée"),
    NEW_FACTS("Faits nouveaux"),
    FAMILY_REQUEST("Demande de l’élève ou de la famille"),
    TEAM_REQUEST("Demande de l’équipe");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
