package fr.allianceeducative.engine;

import fr.allianceeducative.kernel.Uai;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Puts a case of a school in the middle of a model, for a test that looks at one step. */
public final class OnThePath {

  private OnThePath() {}

  public static ProcessInstance at(
      RuntimeService runtime, String process, String activity, String businessKey, Uai school, Map<String, Object> facts) {
    return SchoolTenant.within(
        school.value(),
        () ->
            runtime
                .createProcessInstanceByKey(process)
                .businessKey(businessKey)
                .setVariables(facts)
                .startBeforeActivity(activity)
                .execute());
  }
}
