package fr.allianceeducative.diagnosis;

/** The side of the pupil's life a contribution is about. */
public enum Domain {
  SCHOOL,
  FINANCIAL,
  PSYCHOLOGICAL,
  FAMILY,
  SOCIAL,
  HEALTH
}
