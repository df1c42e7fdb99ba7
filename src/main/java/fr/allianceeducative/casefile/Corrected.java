package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** Something in the case was corrected, or a remark joined to it. */
public record Corrected(CaseNumber caseNumber, What what) implements CaseEvent {

  /** What was done. */
  public enum What {
    IDENTITY("Identité de l’élève corrigée à la demande de la famille ou du jeune."),
    GUARDIAN("Coordonnées d’un responsable légal corrigées à la demande de la famille ou du jeune."),
    REMARK("Remarque de la famille ou du jeune jointe au dossier.");

    private final String sentence;

    What(String sentence) {
      this.sentence = sentence;
    }
  }

  @Override
  public String sentence() {
    return what.sentence;
  }
}
