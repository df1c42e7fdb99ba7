package fr.allianceeducative.engine;

import fr.allianceeducative.kernel.Refusal;
import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.joda.time.DateTime;
import org.jspecify.annotations.Nullable;

/**
 * All that an expression may do, whoever wrote it: name a fact, a word of the models, a delegate or a listener, and compare. It calls
 * no method and looks into no object, so that neither a model nor a question to the engine can run code.
 */
final class NarrowExpressions extends ELResolver {

  private static final String BUSINESS_KEY = "processBusinessKey";

  /** How an expression names the path and the task it stands in. */
  private static final Set<String> OF_THE_PATH = Set.of("execution", "task");

  private final ELResolver words;
  private final ELResolver all;

  NarrowExpressions(ELResolver words, ELResolver all) {
    this.words = words;
    this.all = all;
  }

  @Override
  public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
    Refusal.unless(base == null || isBusinessKey(base, property), refused());
    if (base == null) {
      Object word = words.getValue(context, null, property);
      if (context.isPropertyResolved()) {
        return word;
      }
    }
    Object value = all.getValue(context, base, property);
    Refusal.unless(isPlain(value) && (base != null || value == null || isDelegate(value) || isFact(context, property)), refused());
    return value;
  }

  /** Whether the path itself knows it by this name: what else is a value was found among the beans, where secrets are. */
  private static boolean isFact(ELContext context, @Nullable Object name) {
    return OF_THE_PATH.contains(name)
        || context.getContext(VariableScope.class) instanceof VariableScope path && path.hasVariable((String) name)
        || context.getContext(VariableContext.class) instanceof VariableContext table && table.containsVariable((String) name);
  }

  /** The one call: the shared list « Aujourd’hui » asks for the end of the day. */
  @Override
  public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    Refusal.unless(base instanceof DateTime && "withTime".equals(method), refused());
    return all.invoke(context, base, method, types, arguments);
  }

  @Override
  public @Nullable Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    throw new Refusal(refused());
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
    return Collections.emptyIterator();
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return Object.class;
  }

  private static boolean isBusinessKey(Object base, @Nullable Object property) {
    return base instanceof BaseDelegateExecution && BUSINESS_KEY.equals(property);
  }

  private static boolean isPlain(@Nullable Object value) {
    return value == null
        || value instanceof CharSequence
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Enum<?>
        || value instanceof Date
        || value instanceof DateTime
        || value instanceof Iterable<?>
        || value instanceof Map<?, ?>
        || value instanceof TypedValue
        || value instanceof VariableScope
        || isDelegate(value);
  }

  private static boolean isDelegate(Object value) {
    return value instanceof JavaDelegate
        || value instanceof ExecutionListener
        || value instanceof TaskListener;
  }

  private static String refused() {
    return "Cette expression n’est pas permise : une expression nomme un fait, un mot de la maison ou un délégué, et n’appelle rien.";
  }
}
