package fr.allianceeducative.people.access;

/** How far a block is shown, from nothing to all; who has two relations to a case has the wider of both. */
public enum Extent {
  NOTHING("non"),
  /** That it exists, who wrote it and when; never what it says. */
  EXISTENCE("existence"),
  /** What the person wrote, or what is of the own profession. */
  OWN("siens"),
  SUMMARY("resume"),
  /** What those who know the pupil have written together; not what each of them wrote for it. */
  SYNTHESIS("synthese"),
  ALL("oui");

  private final String word;

  Extent(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  public boolean reaches(Extent least) {
    return compareTo(least) >= 0;
  }
}
