package fr.allianceeducative.casefile;

/** Where a case stands. Each stage is a call activity of the hallway, or a wait between two of them. */
public enum Stage {
  QUALIFICATION("Qualification du signal"),
  INTERVIEW("Entretien de situation"),
  ALLIANCE("Mise en place de l’alliance"),
  DIAGNOSIS("Diagnostic partagé"),
  PLAN("Plan d’action"),
  FOLLOW_UP("Suivi et réexamen"),
  COMMISSION("Commission de l’établissement"),
  DISTRICT("Examen au district"),
  REMEDIATION("Dispositif de remédiation"),
  EXIT("Bilan de sortie"),
  CHECKS("Points à trois et six mois"),
  WATCH("En veille"),
  CLOSED("Clos");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
