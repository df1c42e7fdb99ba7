package fr.allianceeducative.diagnosis;

import fr.allianceeducative.people.Role;
import java.util.EnumSet;
import java.util.Set;

/** Which professions look at a situation, and which of them write under professional secrecy. */
final class Professions {

  static final Set<Role> CONTRIBUTING =
      EnumSet.of(
          Role.ENSEIGNANT,
          Role.PROFESSEUR_PRINCIPAL,
          Role.AED,
          Role.CPE,
          Role.RDS,
          Role.DIRECTEUR_ECOLE,
          Role.PSYEN,
          Role.INFIRMIER,
          Role.MEDECIN,
          Role.ASSISTANT_SOCIAL,
          Role.RASED);

  /** Medical, psychological and social secrecy. */
  static final Set<Role> UNDER_SECRECY =
      EnumSet.of(Role.PSYEN, Role.INFIRMIER, Role.MEDECIN, Role.ASSISTANT_SOCIAL);

  private Professions() {}
}
