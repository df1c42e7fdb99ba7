package fr.allianceeducative.casefile;

/** Known outcome of a case, the exit types of the field. */
public enum ClosingReason {
  NO_NEED("Sans suite, la situation ne demande pas d’accompagnement", false),
  SUCCESS("Objectifs atteints dans l’établissement", true),
  BACK_TO_SCHOOLING("Retour ou maintien en formation initiale, statut scolaire", true),
  APPRENTICESHIP("Apprentissage", true),
  TRAINING("Formation, statut de stagiaire", true),
  EMPLOYMENT("Emploi", true),
  CIVIC_SERVICE("Service civique", true),
  ACCOMPANIED("Accompagnement par un partenaire", true),
  OTHER_EXIT("Autre solution", false),
  NO_FOLLOW_UP("Sans suite après proposition", false),
  UNREACHABLE("Injoignable", false),
  REFUSED("Refus de la famille ou du jeune", false),
  MOVED("Déménagement", false),
  TRANSFERRED("Changement d’établissement", false),
  WITHDRAWN("Retrait demandé", false),
  NO_ELIGIBLE_SCHEME("Sans solution éligible", false),
  DECEASED("Décès", false);

  private final String label;
  private final boolean positive;

  ClosingReason(String label, boolean positive) {
    this.label = label;
    this.positive = positive;
  }

  public String label() {
    return label;
  }

  /** Whether the exit counts as positive, and so is checked at three and six months. */
  public boolean positive() {
    return positive;
  }
}
