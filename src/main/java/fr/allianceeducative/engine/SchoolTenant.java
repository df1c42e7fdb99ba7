package fr.allianceeducative.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;

/**
 * Gives every process instance the school it belongs to: models are shared by all schools, cases are not.
 *
 * <p>A called process inherits the school of its caller; a process that a room starts belongs to the school named around
 * the start ({@link #within}).
 */
final class SchoolTenant implements TenantIdProvider {

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  static <T> T within(@Nullable String school, Supplier<T> work) {
    String outer = CURRENT.get();
    CURRENT.set(school);
    try {
      return work.get();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  @Override
  public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
    DelegateExecution caller = context.getSuperExecution();
    return caller != null ? caller.getTenantId() : CURRENT.get();
  }

  @Override
  public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
    return null;
  }

  @Override
  public @Nullable String provideTenantIdForHistoricDecisionInstance(
      TenantIdProviderHistoricDecisionInstanceContext context) {
    return null;
  }
}
