package fr.allianceeducative.people.process;

import fr.allianceeducative.people.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/**
 * Makes the rights the engine holds those of the matrix, at every start: written, corrected and taken away.
 *
 * <p>It owns what the groups of the roles hold. The engine's own rows stay: what a person or a candidate group may do with a
 * task, and a person with the own account.
 */
@Component
class EngineRights {

  private static final Set<String> GROUPS =
      Stream.of(Role.values()).map(Role::group).collect(Collectors.toUnmodifiableSet());

  private final AuthorizationService authorizations;

  EngineRights(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  /** One statement to read; none to write when nothing changed. */
  void become(List<Grant> wanted) {
    Map<Grant.Key, Grant> missing =
        wanted.stream().collect(Collectors.toMap(Grant::key, grant -> grant, Grant::and, HashMap::new));
    for (Authorization held : authorizations.createAuthorizationQuery().list()) {
      if (isOurs(held)) {
        Grant grant =
            held.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
                ? missing.remove(new Grant.Key(held.getGroupId(), held.getResourceType(), held.getResourceId()))
                : null;
        if (grant == null) {
          authorizations.deleteAuthorization(held.getId());
        } else if (((AuthorizationEntity) held).getPermissions() != grant.bits()) {
          write(held, grant);
        }
      }
    }
    missing.values().forEach(grant -> write(authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT), grant));
  }

  /** A right for everybody is nobody's in the matrix, whoever wrote it. */
  private static boolean isOurs(Authorization held) {
    boolean everybodys = held.getAuthorizationType() == Authorization.AUTH_TYPE_GLOBAL;
    boolean ofATask = held.getResourceType() == Resources.TASK.resourceType()
        && !Authorization.ANY.equals(held.getResourceId());
    return everybodys || (GROUPS.contains(String.valueOf(held.getGroupId())) && !ofATask);
  }

  private void write(Authorization row, Grant grant) {
    row.setGroupId(grant.key().group());
    row.setResourceType(grant.key().resource());
    row.setResourceId(grant.key().id());
    row.setPermissions(grant.permissions().toArray(Permission[]::new));
    authorizations.saveAuthorization(row);
  }
}
