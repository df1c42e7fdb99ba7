package fr.allianceeducative.casefile;

import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who reads a line of the timeline, of all who may open the case.
 *
 * <p>A line that says nothing else is for everyone. What tells of child protection is for those whom the field informs of a
 * danger: the head of the school and the social worker, who transmit, and the professions bound by secrecy who care for the
 * pupil there. The others go on working without it.
 */
public enum Audience {
  EVERYONE_ON_THE_CASE,
  PROTECTION;

  private static final Set<Role> PROTECTORS =
      EnumSet.of(
          Role.CHEF_ETABLISSEMENT,
          Role.DIRECTEUR_ECOLE,
          Role.ASSISTANT_SOCIAL,
          Role.INFIRMIER,
          Role.MEDECIN,
          Role.PSYEN);

  /** What somebody may read. Nobody in particular reads what is for everyone. */
  public static Set<Audience> of(Optional<Staff> reader) {
    return reader.filter(staff -> staff.roles().stream().anyMatch(PROTECTORS::contains)).isPresent()
        ? EnumSet.allOf(Audience.class)
        : EnumSet.of(EVERYONE_ON_THE_CASE);
  }
}
