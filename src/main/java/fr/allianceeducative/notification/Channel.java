package fr.allianceeducative.notification;

/** By what a message reaches a person. */
public enum Channel {
  MAIL("courriel"),
  SMS("SMS");

  private final String label;

  Channel(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
