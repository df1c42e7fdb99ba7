package fr.allianceeducative.people.process;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Before anybody logs in: groups, rights and task lists are those of the matrix. */
@Component
@Order(EngineReadiness.ORDER)
class EngineReadiness implements ApplicationRunner {

  static final int ORDER = 200;

  private final RoleRights roles;
  private final SharedFilters filters;
  private final EngineRights rights;

  EngineReadiness(RoleRights roles, SharedFilters filters, EngineRights rights) {
    this.roles = roles;
    this.filters = filters;
    this.rights = rights;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    roles.ensureGroups();
    List<Grant> grants = new ArrayList<>(roles.grants());
    grants.addAll(filters.ensure());
    rights.become(grants);
  }
}
