package fr.allianceeducative.signal;

/** How the pupil stands towards the school on the day of the qualification. */
public enum SchoolSituation {
  ATTENDING("Vient en classe"),
  DISENGAGED("Vient, mais désengagé"),
  OFTEN_ABSENT("Souvent absent"),
  NO_LONGER_COMING("Ne vient plus, reste inscrit"),
  HAS_LEFT("A quitté l’établissement");

  private final String label;

  SchoolSituation(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
