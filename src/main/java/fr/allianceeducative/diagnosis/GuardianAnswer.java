package fr.allianceeducative.diagnosis;

/** What the legal representative says about accompaniment and sharing. Not required once the pupil is of age. */
public enum GuardianAnswer {
  GIVEN,
  REFUSED,
  WAITING,
  NO_ANSWER,
  NOT_REQUIRED
}
