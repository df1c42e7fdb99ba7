package fr.allianceeducative.people.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.testing.HouseTest;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** Rights and lists of tasks on a database that has seen other days. */
@HouseTest
class EngineReadinessTest {

  @Autowired EngineReadiness readiness;
  @Autowired AuthorizationService authorizations;
  @Autowired FilterService filters;

  @Test
  void a_start_writes_corrects_and_takes_away_until_the_engine_says_what_the_matrix_says() {
    Set<String> before = rights();
    Set<String> lists = lists();

    give(Authorization.AUTH_TYPE_GRANT, "aed", Resources.USER, "*");
    give(Authorization.AUTH_TYPE_GLOBAL, null, Resources.TENANT, "*");
    Authorization tasklist =
        authorizations.createAuthorizationQuery().groupIdIn("cpe").resourceType(Resources.APPLICATION).resourceId("tasklist").singleResult();
    authorizations.deleteAuthorization(tasklist.getId());
    Authorization reports =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn("cpe")
            .resourceType(Resources.PROCESS_DEFINITION)
            .resourceId("report-signal")
            .singleResult();
    reports.addPermission(Permissions.DELETE);
    authorizations.saveAuthorization(reports);
    Filter late = filters.createTaskFilterQuery().filterName("En retard").singleResult();
    late.setName("Trop tard");
    filters.saveFilter(late);
    assertThat(rights()).isNotEqualTo(before);

    readiness.run(new DefaultApplicationArguments());

    assertThat(lists()).isEqualTo(lists);
    // the list that was renamed is a new one
    assertThat(rights()).hasSameSizeAs(before).containsAll(withoutLists(before));
  }

  @Test
  void what_the_engine_itself_gave_to_the_candidates_of_a_task_stays() {
    Authorization ofATask = give(Authorization.AUTH_TYPE_GRANT, "cpe", Resources.TASK, "a-task");

    readiness.run(new DefaultApplicationArguments());

    assertThat(authorizations.createAuthorizationQuery().authorizationId(ofATask.getId()).count()).isOne();
    authorizations.deleteAuthorization(ofATask.getId());
  }

  private Authorization give(int type, String group, Resources resource, String id) {
    Authorization right = authorizations.createNewAuthorization(type);
    if (group != null) {
      right.setGroupId(group);
    }
    right.setResource(resource);
    right.setResourceId(id);
    right.addPermission(Permissions.READ);
    return authorizations.saveAuthorization(right);
  }

  private Set<String> rights() {
    Set<String> rights = new TreeSet<>();
    for (Authorization right : authorizations.createAuthorizationQuery().list()) {
      if (right.getUserId() == null || right.getGroupId() != null) {
        rights.add(
            String.join(" ", Arrays.asList(
                String.valueOf(right.getGroupId()),
                String.valueOf(right.getResourceType()),
                right.getResourceId(),
                String.valueOf(((AuthorizationEntity) right).getPermissions()))));
      }
    }
    return rights;
  }

  private static Set<String> withoutLists(Set<String> rights) {
    Set<String> others = new TreeSet<>(rights);
    others.removeIf(right -> right.contains(" " + Resources.FILTER.resourceType() + " "));
    return others;
  }

  private Set<String> lists() {
    Set<String> lists = new TreeSet<>();
    filters.createTaskFilterQuery().list().forEach(each -> lists.add(each.getName() + each.getProperties()));
    return lists;
  }
}
