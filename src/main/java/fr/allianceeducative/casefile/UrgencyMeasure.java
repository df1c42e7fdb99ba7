package fr.allianceeducative.casefile;

/** What was done first about an urgency. */
public enum UrgencyMeasure {
  FAMILY_MET("Échange avec l’élève et sa famille"),
  TEAM_GATHERED("Équipe réunie"),
  STEP_ADVANCED("Étape suivante avancée"),
  PARTNER_CALLED("Partenaire sollicité"),
  FALSE_ALARM("Urgence non confirmée"),
  PUPIL_LEFT("Sans objet : l’élève est parti");

  private final String label;

  UrgencyMeasure(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
