package fr.allianceeducative.signal;

/** Where a case goes after its qualification. */
public enum Track {
  NO_NEED("Sans suite pour l’instant, avec une veille"),
  INTERVIEW("Entretien de situation"),
  COMMISSION("Commission sans attendre"),
  ALREADY_LEFT("Déjà parti, recherche d’une solution");

  private final String label;

  Track(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /**
   * Whether choosing this track where the table suggested another one must be explained. A person may always raise the
   * attention a pupil gets, never lower it silently; whether the pupil has left is a fact, not a degree.
   */
  boolean needsReasonInsteadOf(Track suggested) {
    if (this == suggested) {
      return false;
    }
    return this == ALREADY_LEFT || suggested == ALREADY_LEFT || compareTo(suggested) < 0;
  }
}
