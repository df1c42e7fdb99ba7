package fr.allianceeducative.signal;

/** The catalogue of early signals: what an adult of the school may notice. A health need is named, never described. */
public enum ObservedSignal {
  SCATTERED_ABSENCES("Absences éparses"),
  REPEATED_ABSENCES("Absences répétées"),
  LATENESS("Retards fréquents"),
  CONTACT_CHANGES("Changements fréquents de téléphone ou d’adresse"),
  FALLING_RESULTS("Résultats en baisse"),
  WORK_NOT_DONE("Travail non fait"),
  DISENGAGED("Présent mais désengagé en classe"),
  ASLEEP_IN_CLASS("S’endort en classe"),
  BEHAVIOUR_CHANGE("Changement de comportement"),
  CONFLICTS("Conflits, incidents ou exclusions"),
  ISOLATION("Isolement"),
  LOW_CONFIDENCE("Manque de confiance en soi"),
  IMPOSED_ORIENTATION("Orientation par défaut ou subie"),
  TRANSITION("Changement récent de niveau ou d’établissement"),
  REPEATED_YEAR("Redoublement ou admission refusée"),
  RECENT_ARRIVAL("Arrivée récente dans le système scolaire"),
  MATERIAL_DIFFICULTY("Difficultés financières ou matérielles"),
  LIFE_CONTEXT("Contexte familial ou conditions de vie"),
  HEALTH_NEED("Besoin santé (sans préciser)");

  private final String label;

  ObservedSignal(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
