package fr.allianceeducative.engine;

import fr.allianceeducative.kernel.Refusal;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * A person takes a task for nobody else. The engine asks only whether whoever asks may work on it, and would give it to any name: with the
 * task, that colleague would see the pupil. The direction entrusts tasks, on the page made for it.
 */
final class OwnHands extends CommandInterceptor {

  private static final EngineField TAKER = new EngineField(ClaimTaskCmd.class, "userId");
  private static final String FOR_ANOTHER = "Vous prenez une tâche pour vous. Pour la confier à quelqu’un d’autre, voyez avec la direction.";

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof ClaimTaskCmd) {
      Authentication person = Context.getCommandContext().getAuthentication();
      Refusal.unless(person == null || Objects.equals(person.getUserId(), TAKER.of(command)), FOR_ANOTHER);
    }
    return next.execute(command);
  }
}
