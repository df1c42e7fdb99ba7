package fr.allianceeducative.people.access;

/** A part of a case file, by the letter under which the matrix names it. */
public enum Block {
  IDENTITY("I"),
  SCHOOLING("S"),
  DIAGNOSIS("D"),
  PROTECTED_NOTE("Dp"),
  ACTIONS("A"),
  EXCHANGES("E"),
  ORIENTATION("O"),
  CALLS("T"),
  FIGURES("Z"),
  /** What those who follow the pupil together write to each other. */
  CONVERSATION("F"),
  /** What tells of child protection: danger, transmission, a pause of sharing. */
  PROTECTION("P");

  private final String letter;

  Block(String letter) {
    this.letter = letter;
  }

  public String letter() {
    return letter;
  }
}
