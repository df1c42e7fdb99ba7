package fr.allianceeducative.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.mockito.Mockito.mock;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.testing.EngineTables;
import fr.allianceeducative.testing.ModelEngine;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a case costs the engine when it opens. Hundreds open in one import, so every row counts. The qualification stands in
 * for the room's own: one fact that a rule sets, a step within a delay, a task for three groups. Each further fact set before
 * the first task costs two rows.
 */
class StartingCaseRowsTest {

  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.engine();

  @Test
  void opening_a_case_writes_thirty_rows_at_most() throws SQLException {
    init(ENGINE.getProcessEngine());
    MODEL.bean("enterStageListener", new EnterStageListener(mock(CaseDesk.class)));
    MODEL.bean(
        "proposeTrackDelegate",
        (JavaDelegate)
            execution -> {
              execution.setVariable("qualificationDelay", "qualification");
            });
    repositoryService()
        .createDeployment()
        .addClasspathResource("processes/casefile/alliance-educative.bpmn")
        .addModelInstance("qualify-signal.bpmn", StubProcess.qualification())
        .deploy();
    Map<String, Integer> before = EngineTables.rows(database());

    runtimeService().startProcessInstanceByKey(AllianceEducativeProcess.KEY, "AE-2026-000042");

    Map<String, Integer> written = new TreeMap<>();
    EngineTables.rows(database())
        .forEach((table, rows) -> written.put(table, rows - before.getOrDefault(table, 0)));
    written.values().removeIf(rows -> rows == 0);
    System.out.println("Rows written when a case opens: " + written);
    assertThat(written.values().stream().mapToInt(Integer::intValue).sum()).as("rows written: %s", written).isLessThanOrEqualTo(30);
  }

  private static DataSource database() {
    return ((ProcessEngineConfigurationImpl) processEngine().getProcessEngineConfiguration()).getDataSource();
  }
}
