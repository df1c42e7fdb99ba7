package fr.allianceeducative.casefile.process;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** A process that asks one person for its outcome, in the place of a room's own. */
final class StubProcess {

  private StubProcess() {}

  static BpmnModelInstance of(String key, String fact) {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess(key)
            .name(key)
            .camundaHistoryTimeToLive(30)
            .startEvent()
            .userTask("userTask_answer")
            .endEvent()
            .done();
    return declaring(model, key, fact);
  }

  private static BpmnModelInstance declaring(BpmnModelInstance model, String key, String declared) {
    Process process = model.getModelElementById(key);
    ExtensionElements extensions = model.newInstance(ExtensionElements.class);
    process.setExtensionElements(extensions);
    CamundaProperties properties = extensions.addExtensionElement(CamundaProperties.class);
    CamundaProperty facts = model.newInstance(CamundaProperty.class);
    facts.setCamundaName("routingFacts");
    facts.setCamundaValue(declared);
    properties.getCamundaProperties().add(facts);
    return model;
  }
}
