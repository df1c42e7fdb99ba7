package fr.allianceeducative.people.process;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before anybody logs in: groups, rights and task lists exist. */
@Component
@Order(EngineReadiness.ORDER)
class EngineReadiness implements ApplicationRunner {

  static final int ORDER = 200;

  private final RoleRights rights;
  private final SharedFilters filters;

  EngineReadiness(RoleRights rights, SharedFilters filters) {
    this.rights = rights;
    this.filters = filters;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    rights.ensure();
    filters.ensure();
  }
}
