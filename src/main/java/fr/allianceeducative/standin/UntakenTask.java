package fr.allianceeducative.standin;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Role;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for functions nobody holds.
 *
 * @param name what is to be done, as the model says it
 * @param about its case; null when it is about none
 * @param team the functions that may take it
 * @param due last day; null when there is none
 */
public record UntakenTask(
    String id, String name, @Nullable CaseNumber about, Set<Role> team, LocalDate since, @Nullable LocalDate due) {

  public UntakenTask {
    team = Set.copyOf(team);
  }
}
