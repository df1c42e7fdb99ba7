package fr.allianceeducative.engine;

import fr.allianceeducative.kernel.Uai;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Puts a case of a school in the middle of a model, for a test that looks at one step. */
public final class OnThePath {

  private OnThePath() {}

  public static ProcessInstance at(
      RuntimeService runtime, String process, String activity, String businessKey, Uai school, Map<String, Object> facts) {
    return SchoolTenant.within(school.value(), () -> before(runtime, process, activity, businessKey, facts).execute());
  }

  /** The same, and no room hears of it. */
  public static ProcessInstance silently(
      RuntimeService runtime, String process, String activity, String businessKey, Uai school, Map<String, Object> facts) {
    return SchoolTenant.within(school.value(), () -> before(runtime, process, activity, businessKey, facts).execute(true, false));
  }

  private static ProcessInstantiationBuilder before(
      RuntimeService runtime, String process, String activity, String businessKey, Map<String, Object> facts) {
    return runtime.createProcessInstanceByKey(process).businessKey(businessKey).setVariables(facts).startBeforeActivity(activity);
  }

  /** What a path may ask of its facts before anything happened: a day that it waits for, or nothing. */
  public static Map<String, Object> nothingYet(BpmnModelInstance model) {
    Map<String, Object> facts = new HashMap<>();
    model.getModelElementsByType(CamundaProperty.class).stream()
        .filter(property -> property.getCamundaName().equals("routingFacts"))
        .flatMap(property -> Stream.of(property.getCamundaValue().split(", *")))
        .forEach(fact -> facts.put(fact, fact.endsWith("On") ? Date.from(Instant.now().plus(Duration.ofDays(30))) : null));
    return facts;
  }
}
