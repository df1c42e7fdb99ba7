package fr.allianceeducative.remediation;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The search for a scheme, or the stay in one, went a step further. */
public record PlacementMoved(CaseNumber caseNumber, Step step) implements CaseEvent {

  /** What happened. */
  public enum Step {
    DESCRIBED("Situation précisée pour la recherche d’un dispositif."),
    APPLIED("Candidature envoyée à un dispositif."),
    WAITING_LIST("Candidature inscrite sur liste d’attente."),
    REFUSED("Candidature refusée par la structure."),
    WITHDRAWN("Candidature retirée par le jeune."),
    AGREEMENT_ENDED("L’accord de candidater a pris fin : la candidature est retirée, prévenez la structure."),
    ADMITTED("Candidature admise."),
    ENTERED("Entrée dans un dispositif."),
    CONTINUES("Bilan avec la structure : l’accueil continue."),
    COMPLETED("Accueil dans le dispositif mené à son terme."),
    ABANDONED("Accueil dans le dispositif arrêté avant la fin."),
    NO_SCHEME("Recherche d’un dispositif : aucune solution éligible ou retenue.");

    private final String sentence;

    Step(String sentence) {
      this.sentence = sentence;
    }
  }

  @Override
  public String sentence() {
    return step.sentence;
  }
}
