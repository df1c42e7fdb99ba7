package fr.allianceeducative.commission;

/** Why the chair may send a case to the district although something is still missing. */
public enum DistrictException {
  URGENCY,
  OUT_OF_SCHOOL
}
