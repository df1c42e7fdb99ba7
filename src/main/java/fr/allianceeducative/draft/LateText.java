package fr.allianceeducative.draft;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had begun to write in a task that ended without them.
 *
 * @param task its id
 * @param name what was to be done
 * @param about number of its case or session; null when it was about none
 * @param by user name of whoever did it; null when the path went on without it
 * @param until when it is kept
 * @param answers question and answer, in the order of the form; empty where only the fact counts
 */
public record LateText(
    String task, String name, @Nullable String about, @Nullable String by, Instant endedAt, Instant until, List<Answer> answers) {

  /** One answer, in the words of the form. */
  public record Answer(String question, String said) {}

  public LateText {
    answers = List.copyOf(answers);
  }

  /** Where its author reads it. */
  public String page() {
    return LateTexts.PAGES + task;
  }

  /** How the task ended, for its author. */
  public String ending(Map<String, String> names) {
    String task = "La tâche « %s »%s".formatted(name, subject());
    return by == null ? task + " n’est plus à faire" : "%s a été terminée par %s".formatted(task, names.getOrDefault(by, by));
  }

  /** A message that reached nobody is about no pupil either, and has no number a person knows. */
  private String subject() {
    if (about == null) {
      return "";
    }
    return CaseNumber.read(about).map(number -> " (dossier %s)".formatted(number)).orElse(about.startsWith("CO-") ? " (séance %s)".formatted(about) : "");
  }

  /** What somebody typed ends in no log. */
  @Override
  public String toString() {
    return "LateText[" + task + "]";
  }
}
