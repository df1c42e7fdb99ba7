package fr.allianceeducative.casefile;

import fr.allianceeducative.people.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something the path of a case waits for somebody to do.
 *
 * @param task its number in the engine
 * @param assignee user name; null while anybody of the team may take it
 * @param team functions that may take it
 * @param dueAt null without a date
 * @param protects whether it belongs to the path of child protection, which not everybody may know of
 */
public record OpenStep(
    String task, String name, @Nullable String assignee, Set<Role> team, @Nullable Instant dueAt, boolean protects) {

  public OpenStep {
    team = Set.copyOf(team);
  }

  boolean isLate(Instant now) {
    return dueAt != null && dueAt.isBefore(now);
  }
}
