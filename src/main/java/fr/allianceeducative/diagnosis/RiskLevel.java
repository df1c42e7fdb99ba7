package fr.allianceeducative.diagnosis;

/** How much attention the situation needs; a help to decide, never a label on a pupil. */
public enum RiskLevel {
  LOW,
  MEDIUM,
  HIGH
}
