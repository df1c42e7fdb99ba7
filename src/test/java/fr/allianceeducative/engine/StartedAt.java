package fr.allianceeducative.engine;

import fr.allianceeducative.kernel.Uai;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;

/** A path of a case that stands at once at the step a test looks at, without the way there. */
public final class StartedAt {

  private StartedAt() {}

  /** Id of the process instance. */
  public static String step(RuntimeService runtime, String process, String step, String businessKey, Uai school, Map<String, Object> facts) {
    return SchoolTenant.within(
        school.value(),
        () ->
            runtime
                .createProcessInstanceByKey(process)
                .businessKey(businessKey)
                .setVariables(facts)
                .startBeforeActivity(step)
                .execute(true, false)
                .getId());
  }
}
