package fr.allianceeducative.diagnosis;

/** Who took part in an interview. */
public enum Participant {
  PUPIL,
  GUARDIAN,
  OTHER_RELATIVE,
  PROFESSIONAL
}
