package fr.allianceeducative.people.access;

/** Whose cases a door leads to; to everybody else each case behind it is one that does not exist. */
public enum CaseReach {
  /** Of whoever may read who the pupil is. */
  READ("lu"),
  /** The same, in the pupil’s own school; who protects the data of all has no school. */
  OWN("sien"),
  /** Of whoever may read what those who follow the pupil write to each other. */
  CONVERSED("fil"),
  /** The door gives the same answer for every number. */
  CLOSED("fermé");

  private final String word;

  CaseReach(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
