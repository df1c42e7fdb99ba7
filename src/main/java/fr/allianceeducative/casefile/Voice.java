package fr.allianceeducative.casefile;

/** Whose word counts about sharing: a representative and the pupil until eighteen, the young person alone from then on. */
public enum Voice {
  REPRESENTATIVE("Un responsable légal"),
  YOUTH("Le jeune"),
  BOTH("Les deux");

  private final String label;

  Voice(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
