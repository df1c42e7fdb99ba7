package fr.allianceeducative.people.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import fr.allianceeducative.people.Role;
import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/**
 * Gives every role its group and the little it needs in the engine: Tasklist and reporting a pupil for staff, a look at
 * running instances for managers, models for modellers. Tasks are seen through candidate groups alone.
 */
@Component
class RoleRights {

  /** Who watches where cases stand. */
  static final Set<Role> MANAGERS =
      EnumSet.of(
          Role.CHEF_ETABLISSEMENT, Role.DIRECTEUR_ECOLE, Role.GPDS_DISTRICT, Role.CIRCONSCRIPTION, Role.MODELEUR);

  private static final String REPORT_A_PUPIL = "report-signal";

  private final IdentityService identities;
  private final AuthorizationService authorizations;

  RoleRights(IdentityService identities, AuthorizationService authorizations) {
    this.identities = identities;
    this.authorizations = authorizations;
  }

  /** Creates what is missing; does nothing on an engine that has it. */
  void ensure() {
    for (Role role : Role.values()) {
      if (identities.createGroupQuery().groupId(role.group()).count() == 0) {
        Group group = identities.newGroup(role.group());
        group.setName(role.label());
        group.setType(role == Role.ADMIN ? "SYSTEM" : "ROLE");
        identities.saveGroup(group);
        grantTo(role);
      }
    }
  }

  private void grantTo(Role role) {
    if (role == Role.ADMIN) {
      grantEverything(role);
      return;
    }
    if (role == Role.INTEGRATION || role == Role.DPO) {
      return;
    }
    grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    grant(role, Resources.FILTER, ANY, Permissions.READ);
    // a task says which functions may take it: by their French name, not by the engine's key
    grant(role, Resources.GROUP, ANY, Permissions.READ);
    grant(role, Resources.PROCESS_DEFINITION, REPORT_A_PUPIL, Permissions.READ, Permissions.CREATE_INSTANCE);
    grant(role, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
    if (MANAGERS.contains(role)) {
      grant(role, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
      grant(role, Resources.PROCESS_DEFINITION, ANY, Permissions.READ, ProcessDefinitionPermissions.READ_INSTANCE);
      grant(role, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
    }
    if (role == Role.MODELEUR) {
      grant(role, Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE);
    }
  }

  private void grantEverything(Role role) {
    for (Resource resource : Resources.values()) {
      grant(role, resource, ANY, Permissions.ALL);
    }
  }

  private void grant(Role role, Resource resource, String id, Permission... permissions) {
    Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    grant.setGroupId(role.group());
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.setPermissions(permissions);
    authorizations.saveAuthorization(grant);
  }
}
