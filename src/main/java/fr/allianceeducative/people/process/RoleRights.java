package fr.allianceeducative.people.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.EngineRight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * Every role has its group, and the matrix's rights in the engine's words. Tasks are seen through candidate groups, and by whoever finds the
 * school's list of them ({@link SharedFilters}).
 */
@Component
class RoleRights {

  private final IdentityService identities;
  private final RepositoryService models;
  private final AccessMatrix matrix;

  RoleRights(IdentityService identities, RepositoryService models, AccessMatrix matrix) {
    this.identities = identities;
    this.models = models;
    this.matrix = matrix;
  }

  /** Creates the groups an engine does not have, and gives each its name. */
  void ensureGroups() {
    for (Role role : Role.values()) {
      Group group = identities.createGroupQuery().groupId(role.group()).singleResult();
      if (group == null) {
        group = identities.newGroup(role.group());
      }
      group.setName(role.label());
      group.setType(role == Role.ADMIN ? "SYSTEM" : "ROLE");
      identities.saveGroup(group);
    }
  }

  /** What the groups hold, the lists of tasks left out. */
  List<Grant> grants() {
    List<Grant> grants = new ArrayList<>();
    for (EngineRight right : matrix.rights()) {
      right.audience().roles().forEach(role -> grants.addAll(of(role.group(), right)));
    }
    return grants;
  }

  /**
   * What is granted of all models but the hidden ones. The engine knows no exception to « all »: who must not see some models is
   * named the others, at each start. Whoever may read a model is told how many instances it has, so that is not granted either.
   */
  private List<Grant> ofModels(String group, Set<String> hidden, Permission... permissions) {
    if (hidden.isEmpty()) {
      return List.of(Grant.of(group, Resources.PROCESS_DEFINITION, ANY, permissions));
    }
    return models.createProcessDefinitionQuery().latestVersion().list().stream()
        .map(ProcessDefinition::getKey)
        .distinct()
        .filter(key -> !hidden.contains(key))
        .map(key -> Grant.of(group, Resources.PROCESS_DEFINITION, key, permissions))
        .toList();
  }

  private List<Grant> of(String group, EngineRight right) {
    List<Grant> grants = new ArrayList<>();
    right.webapps().forEach(webapp -> grants.add(Grant.of(group, Resources.APPLICATION, webapp, Permissions.ACCESS)));
    for (String process : right.starts()) {
      grants.add(
          Grant.of(group, Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE));
      grants.add(Grant.of(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE));
      // a task says which functions may take it: by their French name, not by the engine's key
      grants.add(Grant.of(group, Resources.GROUP, ANY, Permissions.READ));
    }
    if (right.drawings()) {
      grants.addAll(ofModels(group, right.hidden(), Permissions.READ));
    }
    if (right.watches()) {
      grants.addAll(ofModels(group, right.hidden(), Permissions.READ, ProcessDefinitionPermissions.READ_INSTANCE));
      grants.add(Grant.of(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ));
    }
    if (right.deploys()) {
      grants.add(Grant.of(group, Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE));
    }
    if (right.everything()) {
      for (Resource resource : Resources.values()) {
        grants.add(Grant.of(group, resource, ANY, Permissions.ALL));
      }
    }
    return grants;
  }
}
