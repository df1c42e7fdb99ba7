package fr.allianceeducative.alliance;

import fr.allianceeducative.people.Role;

/** What a member brings to the alliance. */
public enum Domain {
  PEDAGOGY,
  EDUCATION,
  HEALTH,
  SOCIAL,
  JUSTICE,
  INTEGRATION,
  LEISURE,
  BUSINESS;

  /** The domain of a profession of the school. */
  static Domain of(Role profession) {
    return switch (profession) {
      case ENSEIGNANT, PROFESSEUR_PRINCIPAL, RASED -> PEDAGOGY;
      case INFIRMIER, MEDECIN -> HEALTH;
      case ASSISTANT_SOCIAL -> SOCIAL;
      default -> EDUCATION;
    };
  }
}
