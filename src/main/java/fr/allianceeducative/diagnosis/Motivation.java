package fr.allianceeducative.diagnosis;

/** What moves the pupil, as the pupil says it. */
public enum Motivation {
  LIFE_PROJECT,
  KNOWLEDGE,
  PRIDE,
  FRIENDS,
  OTHER
}
