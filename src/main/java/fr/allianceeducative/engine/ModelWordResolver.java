package fr.allianceeducative.engine;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/** Resolves the {@link ModelWords} of the house in the expressions of a model. */
final class ModelWordResolver extends VariableScopeElResolver {

  private final Supplier<Stream<ModelWords>> words;

  ModelWordResolver(Supplier<Stream<ModelWords>> words) {
    this.words = words;
  }

  @Override
  public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
    if (base != null || !(property instanceof String word)) {
      return null;
    }
    ModelWords known = words.get().filter(each -> each.knows(word)).findFirst().orElse(null);
    if (known == null) {
      return null;
    }
    context.setPropertyResolved(true);
    VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
    DelegateExecution execution = executionOf(scope);
    return known.meaningOf(
        word,
        execution == null ? null : execution.getProcessBusinessKey(),
        execution == null ? null : execution.getTenantId());
  }

  private static @Nullable DelegateExecution executionOf(@Nullable VariableScope scope) {
    if (scope instanceof DelegateTask task) {
      return task.getExecution();
    }
    return scope instanceof BaseDelegateExecution ? (DelegateExecution) scope : null;
  }
}
