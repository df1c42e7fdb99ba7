package fr.allianceeducative.alliance.process;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.alliance.AllianceDesk;
import fr.allianceeducative.alliance.NameReferents;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.testing.ModelEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "processes/alliance/name-referent.bpmn")
class NameReferentProcessTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final AllianceDesk desk = mock(AllianceDesk.class);

  @BeforeEach
  void aSchool() {
    init(ENGINE.getProcessEngine());
    MODEL.bean("findReferentDelegate", new FindReferentDelegate(desk));
    MODEL.bean("nameReferentListener", new NameReferentListener(desk));
  }

  @Test
  void the_head_names_a_referent_for_a_pupil_who_has_none() {
    ProcessInstance path = start();
    assertThat(task(path))
        .hasDefinitionKey("userTask_nameReferent")
        .hasCandidateGroup("chef-etablissement")
        .hasCandidateGroup("directeur-ecole");

    complete(task(path), withVariables("referent", "rds.brito"));

    verify(desk).nameReferents(new NameReferents(CASE, "rds.brito", null, false, null));
    assertThat(path).isEnded().hasPassed("endEvent_referentNamed").hasNotPassed("endEvent_referentKnown");
    assertThat(path).variables().doesNotContainKey("referent");
  }

  @Test
  void nobody_is_asked_when_the_pupil_has_a_referent() {
    when(desk.referentIsNamed(CASE)).thenReturn(true);

    assertThat(start()).isEnded().hasPassed("endEvent_referentKnown").hasNotPassed("userTask_nameReferent");
    verify(desk, never()).nameReferents(any());
  }

  private static ProcessInstance start() {
    return runtimeService().startProcessInstanceByKey(NameReferentProcess.KEY, CASE.value());
  }
}
