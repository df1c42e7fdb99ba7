package fr.allianceeducative.diagnosis;

/** What follows the shared diagnosis. Names are those the models route on; more contributions never leave the room. */
public enum DiagnosisOutcome {
  PLAN("plan d’action"),
  COMMISSION("saisine de la commission"),
  MORE_CONTRIBUTIONS("autres contributions demandées");

  private final String label;

  DiagnosisOutcome(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
