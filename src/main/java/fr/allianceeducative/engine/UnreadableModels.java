package fr.allianceeducative.engine;

import java.sql.SQLException;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Answers whoever deploys a file that cannot be read that the file is the reason; the engine reports some of them as failures of
 * its own. What the engine found wrong, with its line, stays behind the sentence; a database that does not answer stays a failure.
 */
final class UnreadableModels extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    if (!(command instanceof DeployCmd)) {
      return next.execute(command);
    }
    try {
      return next.execute(command);
    } catch (ParseException | AuthorizationException | BadUserRequestException saidAlready) {
      throw saidAlready;
    } catch (ProcessEngineException e) {
      if (isOfTheDatabase(e)) {
        throw e;
      }
      throw new BadUserRequestException(
          "Un fichier de ce dépôt ne se lit pas : enregistrez-le de nouveau avec Camunda Modeler, puis déposez-le. Rien n’a été changé. "
              + e.getMessage(),
          e);
    }
  }

  private static boolean isOfTheDatabase(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException || cause instanceof PersistenceException) {
        return true;
      }
    }
    return false;
  }
}
