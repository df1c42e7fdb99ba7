package fr.allianceeducative.directory;

import fr.allianceeducative.kernel.Refusal;

/** Whether a school works today, as the directory says it. */
public enum SchoolState {
  OPEN,
  /** Announced, not open yet. */
  OPENING,
  /** Still open, its end is announced. */
  CLOSING,
  CLOSED;

  public boolean receivesPupils() {
    return this == OPEN || this == CLOSING;
  }

  /** The state of a line; a file that says nothing lists open schools. */
  static SchoolState read(String text) {
    return switch (Words.essence(text)) {
      case "", "ouvert", "ouverte", "1" -> OPEN;
      case "aouvrir", "2" -> OPENING;
      case "afermer", "3" -> CLOSING;
      case "ferme", "fermee", "4" -> CLOSED;
      default -> throw new Refusal("L’état n’est ni OUVERT, ni À OUVRIR, ni À FERMER, ni FERMÉ.");
    };
  }
}
