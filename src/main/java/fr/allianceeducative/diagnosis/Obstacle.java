package fr.allianceeducative.diagnosis;

/** What stands in the way. Ticked without detail: details of health or private life stay with the profession concerned. */
public enum Obstacle {
  SCHOOL,
  MONEY,
  HEALTH,
  FAMILY,
  HOUSING,
  MOBILITY,
  LANGUAGE,
  CONFIDENCE,
  DIGITAL
}
