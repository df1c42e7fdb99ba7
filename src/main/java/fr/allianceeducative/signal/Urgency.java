package fr.allianceeducative.signal;

/** How soon somebody must look, in three degrees. */
public enum Urgency {
  NORMAL("Sans urgence particulière"),
  PRIORITY("À regarder en priorité"),
  URGENT("Urgent");

  private final String label;

  Urgency(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
