package fr.allianceeducative.diagnosis;

import fr.allianceeducative.kernel.Refusal;

/** Whether ordinary sharing about a pupil is agreed. Legal procedures never depend on it. */
public enum Agreement {
  GIVEN("Accord de partage donné"),
  REFUSED("Accord de partage non donné"),
  WAITING("Réponse du responsable légal attendue");

  private final String label;

  Agreement(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Of age, the pupil alone decides; before that, both the pupil and the legal representative must agree. */
  static Agreement of(boolean ofAge, boolean pupilAgrees, GuardianAnswer guardian) {
    if (!pupilAgrees) {
      return REFUSED;
    }
    if (ofAge) {
      return GIVEN;
    }
    switch (guardian) {
      case GIVEN:
        return GIVEN;
      case WAITING:
        return WAITING;
      case NOT_REQUIRED:
        throw new Refusal("L’élève est mineur : indiquez la réponse du responsable légal.");
      default:
        return REFUSED;
    }
  }
}
