package fr.allianceeducative.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task somebody has open.
 *
 * @param key id of the user task in its model
 * @param process key of its process
 * @param businessKey number of the case, or of the session
 * @param school UAI of the school it belongs to
 * @param facts routing facts of its process
 */
public record OpenTask(
    String id,
    String key,
    String process,
    @Nullable String businessKey,
    @Nullable String school,
    Map<String, Object> facts) {

  /** Routing fact in which a process about several cases names the one a task is about. */
  public static final String ITS_CASE = "caseNumber";

  /** Number of the case the task is about, also of one case out of those of a session; number of the session otherwise. */
  public @Nullable String caseKey() {
    return facts.get(ITS_CASE) instanceof String number ? number : businessKey;
  }
}
