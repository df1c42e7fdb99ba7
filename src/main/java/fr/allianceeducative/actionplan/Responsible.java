package fr.allianceeducative.actionplan;

/** Who answers for an action: the youth and the family as well as professionals. */
public enum Responsible {
  YOUTH("Élève"),
  FAMILY("Famille"),
  REFERENT("Référent de l’élève"),
  TEACHER("Enseignant"),
  HEAD_TEACHER("Professeur principal"),
  EDUCATION_ADVISER("CPE"),
  RDS("Référent décrochage scolaire"),
  AED("Assistant d’éducation"),
  PSYEN("PsyEN"),
  NURSE("Infirmier"),
  DOCTOR("Médecin scolaire"),
  SOCIAL_WORKER("Assistant social"),
  RASED("RASED"),
  HEAD("Direction"),
  PARTNER("Partenaire de l’alliance");

  private final String label;

  Responsible(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
