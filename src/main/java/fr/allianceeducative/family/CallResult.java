package fr.allianceeducative.family;

/** What came of a call that somebody of the family had asked for. */
public enum CallResult {
  SPOKEN("la personne a été jointe"),
  MET("la personne a été rencontrée"),
  NOT_REACHED("la personne n’a pas pu être jointe");

  private final String told;

  CallResult(String told) {
    this.told = told;
  }

  String told() {
    return told;
  }
}
