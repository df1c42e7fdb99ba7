package fr.allianceeducative.people.access;

/** What ties a person to the pupil of a case. Without any, a person does not learn that the case exists. */
public enum Relation {
  CLASS("classe"),
  SCHOOL("etablissement"),
  /** The school is in the person's district and the case was referred there. */
  DISTRICT("district"),
  /** A signed charter, in an alliance that still stands. */
  ALLIANCE("alliance"),
  REFERENT("referent"),
  /** The glass was broken: a reason was given and everyone told, for a short time. */
  EXCEPTIONAL("exceptionnel"),
  /** A task of the case is the person's to do; the engine has checked it. */
  TASK("tache"),
  /** An account of a program, which has no school. */
  TECHNICAL("technique");

  private final String word;

  Relation(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
