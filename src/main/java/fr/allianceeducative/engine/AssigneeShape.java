package fr.allianceeducative.engine;

import fr.allianceeducative.kernel.Refusal;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A task is given to an account, never to a sentence: the engine itself would keep whatever text a client sends. */
final class AssigneeShape implements TaskListener {

  private static final Pattern ACCOUNT = Pattern.compile("[a-zA-Z0-9._-]{1,64}");

  @Override
  public void notify(DelegateTask task) {
    String assignee = task.getAssignee();
    Refusal.unless(
        assignee == null || ACCOUNT.matcher(assignee).matches(),
        "Attribuez la tâche à une personne par son nom d’utilisateur.");
  }
}
