package fr.allianceeducative.engine;

import java.util.Arrays;
import java.util.Date;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * The few things a process may remember about a case: booleans, enum names, dates, ids.
 *
 * <p>A model declares them itself, in its extension property {@code routingFacts}; everything else that reaches a variable
 * (the answers of a form) is taken out before the transaction ends. A declared name is not enough: a text must also look
 * like an id, so that no sentence about a pupil can pass under a declared name.
 */
final class RoutingFacts {

  /** Extension property of a process: names separated by commas. */
  static final String PROPERTY = "routingFacts";

  /** Most facts one process may declare. */
  static final int MOST = 10;

  private static final Pattern ID = Pattern.compile("[\\p{Alnum}_.:@-]{1,64}");

  /** What the engine itself counts in a multi-instance activity. */
  private static final Set<String> OF_THE_ENGINE =
      Set.of(
          MultiInstanceActivityBehavior.NUMBER_OF_INSTANCES,
          MultiInstanceActivityBehavior.NUMBER_OF_ACTIVE_INSTANCES,
          MultiInstanceActivityBehavior.NUMBER_OF_COMPLETED_INSTANCES,
          MultiInstanceActivityBehavior.LOOP_COUNTER);

  private RoutingFacts() {}

  /** Names a process element declares; empty when it declares none. */
  static Set<String> declaredBy(Element process) {
    Element extensions = process.element("extensionElements");
    if (extensions == null) {
      return Set.of();
    }
    return extensions.elements().stream()
        .filter(element -> element.getTagName().equals("properties"))
        .flatMap(properties -> properties.elements("property").stream())
        .filter(property -> PROPERTY.equals(property.attribute("name")))
        .flatMap(property -> Arrays.stream(property.attribute("value").split("\\s*,\\s*")))
        .filter(name -> !name.isBlank())
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean isFact(@Nullable String processDefinitionId, String variable) {
    return OF_THE_ENGINE.contains(variable)
        || (processDefinitionId != null && of(processDefinitionId).contains(variable));
  }

  /** Whether a value has the shape of a fact. A list of ids (the professions asked, the cases of a session) counts. */
  static boolean hasShape(@Nullable Object value) {
    if (value instanceof CharSequence text) {
      return ID.matcher(text).matches();
    }
    if (value instanceof Iterable<?> list) {
      for (Object each : list) {
        if (!(each instanceof CharSequence) || !hasShape(each)) {
          return false;
        }
      }
      return true;
    }
    return value == null || value instanceof Boolean || value instanceof Number || value instanceof Date;
  }

  @SuppressWarnings("unchecked")
  private static Set<String> of(String processDefinitionId) {
    ProcessDefinitionEntity definition =
        Context.getProcessEngineConfiguration()
            .getDeploymentCache()
            .findDeployedProcessDefinitionById(processDefinitionId);
    Object declared = definition.getProperty(PROPERTY);
    return declared == null ? Set.of() : (Set<String>) declared;
  }
}
