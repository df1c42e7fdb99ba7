package fr.allianceeducative.people;

import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * An account as whoever looks after accounts sees it.
 *
 * @param classes the classes of the own school the person looks after
 * @param vouched another house says who this is and what they do: nothing of it is changed here
 * @param mustChangePassword the password was given by somebody else and not changed yet
 * @param closedAt null while the account is open
 */
public record Account(
    Staff staff, SortedSet<String> classes, boolean vouched, boolean mustChangePassword, @Nullable Instant closedAt) {

  public boolean isClosed() {
    return closedAt != null;
  }
}
