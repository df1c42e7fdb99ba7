package fr.allianceeducative.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task somebody does not have.
 *
 * @param businessKey number of the case, or of the session
 * @param groups those it is offered to
 */
public record OfferedTask(@Nullable String businessKey, Set<String> groups) {

  public OfferedTask {
    groups = Set.copyOf(groups);
  }
}
