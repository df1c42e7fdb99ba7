package fr.allianceeducative.directory;

/** Degree of teaching: it decides on the body that meets (équipe éducative or GPDS) and on what lies behind the school. */
public enum SchoolLevel {
  FIRST_DEGREE("Premier degré"),
  SECOND_DEGREE("Second degré");

  private final String label;

  SchoolLevel(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
