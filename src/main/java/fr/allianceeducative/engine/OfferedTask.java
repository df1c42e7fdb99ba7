package fr.allianceeducative.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task somebody does not have.
 *
 * @param caseKey number of the case, also of one case out of those of a session; number of the session otherwise
 * @param groups those it is offered to
 */
public record OfferedTask(@Nullable String caseKey, Set<String> groups) {

  public OfferedTask {
    groups = Set.copyOf(groups);
  }
}
