package fr.allianceeducative.trace;

/** Through which door. */
public enum TraceDoor {
  PAGE("Page"),
  TASKLIST("Tasklist"),
  COCKPIT("Cockpit"),
  ADMIN("Administration"),
  API("Interface /api"),
  ENGINE_REST("Interface /engine-rest"),
  LOGIN("Connexion"),
  HOUSE("L’application elle-même");

  private final String label;

  TraceDoor(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
