package fr.allianceeducative.diagnosis;

/** What came of an attempt to reach a family. */
public enum ContactResult {
  JOINED("famille jointe"),
  NOT_JOINED("sans réponse"),
  REFUSED("entretien refusé");

  private final String label;

  ContactResult(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
