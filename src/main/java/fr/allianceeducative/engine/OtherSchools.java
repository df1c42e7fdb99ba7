package fr.allianceeducative.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Answers whoever asks for something of another school as whoever has no right to it; the engine would report a failure of its own. */
final class OtherSchools extends CommandInterceptor {

  private static final String OF_THE_ENGINE = "belongs to no authenticated tenant";

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (ProcessEngineException e) {
      if (!(e instanceof AuthorizationException) && String.valueOf(e.getMessage()).contains(OF_THE_ENGINE)) {
        throw new AuthorizationException("Ce que vous demandez n’existe pas, ou n’est pas de votre établissement.");
      }
      throw e;
    }
  }
}
