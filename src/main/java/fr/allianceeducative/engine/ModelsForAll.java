package fr.allianceeducative.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;

/** A model holds for every school: nobody puts one in the place of it for a single school, where no modeller works. */
final class ModelsForAll extends CommandInterceptor {

  private static final EngineField BUILDER = new EngineField(DeployCmd.class, "deploymentBuilder");

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof DeployCmd
        && BUILDER.of(command) instanceof DeploymentBuilderImpl builder
        && builder.getDeployment().getTenantId() != null) {
      throw new BadUserRequestException(
          "Un modèle vaut pour tous les établissements : déposez-le sans préciser d’établissement.");
    }
    return next.execute(command);
  }
}
