package fr.allianceeducative.diagnosis;

/** Whether the family recognises itself in the synthesis. */
public enum FamilyAnswer {
  YES,
  NO,
  NOT_MET
}
