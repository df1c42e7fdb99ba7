package fr.allianceeducative.workspace;

import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the header over every page shows: who is there, and which doors open for the person. The header asks itself, since a page
 * about an error has no model to be handed one.
 */
@Component
class Door {

  private static final Set<Role> MAY_IMPORT =
      EnumSet.of(
          Role.CPE, Role.RDS, Role.CHEF_ETABLISSEMENT, Role.DIRECTEUR_ECOLE, Role.INTEGRATION, Role.ADMIN);
  private static final Set<Role> MAY_WATCH =
      EnumSet.of(
          Role.CHEF_ETABLISSEMENT,
          Role.DIRECTEUR_ECOLE,
          Role.GPDS_DISTRICT,
          Role.CIRCONSCRIPTION,
          Role.MODELEUR,
          Role.ADMIN);

  private final People people;
  private final boolean demonstration;

  Door(People people, @Value("${alliance.demonstration:false}") boolean demonstration) {
    this.people = people;
    this.demonstration = demonstration;
  }

  /**
   * What the header needs.
   *
   * @param person name of the person; null before login
   */
  public record Shown(
      @Nullable String person, boolean cases, boolean imports, boolean cockpit, boolean admin,
      boolean traces, boolean viewings, boolean demonstration) {}

  public Shown shown() {
    Staff staff = people.current().orElse(null);
    return new Shown(
        staff == null ? null : staff.displayName(),
        staff != null && staff.roles().stream().anyMatch(Role::opensCases),
        holds(staff, MAY_IMPORT),
        holds(staff, MAY_WATCH),
        holds(staff, EnumSet.of(Role.ADMIN)),
        holds(staff, EnumSet.of(Role.DPO)),
        holds(staff, EnumSet.of(Role.DPO, Role.CHEF_ETABLISSEMENT, Role.DIRECTEUR_ECOLE)),
        demonstration);
  }

  private static boolean holds(@Nullable Staff staff, Set<Role> roles) {
    return staff != null && staff.roles().stream().anyMatch(roles::contains);
  }
}
