package fr.allianceeducative.commission;

/** What the commission decides for a pupil, in the words of its minutes. Which ones are open to a pupil is a table's matter. */
public enum Measure {
  FOLLOW_UP("Prise en suivi", CommissionDecision.FOLLOW_UP),
  KEEP("Maintien du suivi", CommissionDecision.FOLLOW_UP),
  PLAN("Plan d’action à écrire ou à adapter", CommissionDecision.PLAN),
  PAFI("Parcours aménagé de formation initiale (PAFI)", CommissionDecision.PLAN),
  EDUCATIONAL_COMMISSION("Commission éducative", CommissionDecision.PLAN),
  PARTNER("Appui d’un partenaire extérieur", CommissionDecision.PLAN),
  DISTRICT("Saisine du district", CommissionDecision.DISTRICT),
  CIRCONSCRIPTION("Saisine de la circonscription", CommissionDecision.DISTRICT),
  MISSION_LOCALE("Orientation vers la mission locale", CommissionDecision.REMEDIATION),
  REMEDIATION("Dispositif de remédiation", CommissionDecision.REMEDIATION),
  CLOSE("Sortie du suivi", CommissionDecision.CLOSE);

  private final String label;
  private final CommissionDecision decision;

  Measure(String label, CommissionDecision decision) {
    this.label = label;
    this.decision = decision;
  }

  public String label() {
    return label;
  }

  public CommissionDecision decision() {
    return decision;
  }
}
