package fr.allianceeducative.signal;

/** The unit in which French schools count absences (demi-journée). */
public enum HalfDay {
  MORNING,
  AFTERNOON
}
