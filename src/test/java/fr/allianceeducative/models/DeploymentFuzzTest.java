package fr.allianceeducative.models;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.allianceeducative.testing.ModelEngine;
import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;

/** Whatever a modeller deploys is taken, or refused as what it is: a mistake of the file, not of the house. */
class DeploymentFuzzTest {

  private static final ProcessEngine ENGINE = new ModelEngine().build();

  @FuzzTest(maxDuration = "10m")
  void process(byte[] file) {
    deploy("fuzz.bpmn", file);
  }

  @FuzzTest(maxDuration = "10m")
  void decision(byte[] file) {
    deploy("fuzz.dmn", file);
  }

  @FuzzTest(maxDuration = "10m")
  void form(byte[] file) {
    deploy("fuzz.form", file);
  }

  private static void deploy(String name, byte[] file) {
    try {
      Deployment deployment =
          ENGINE.getRepositoryService().createDeployment().addInputStream(name, new ByteArrayInputStream(file)).deploy();
      ENGINE.getRepositoryService().deleteDeployment(deployment.getId(), true);
    } catch (RuntimeException mistake) {
      int answer = ExceptionHandlerHelper.getInstance().getStatus(mistake).getStatusCode();
      if (answer >= 500) {
        throw mistake;
      }
    }
  }
}
