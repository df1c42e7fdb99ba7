package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who follows a pupil by name: the référents, and the members of the alliance whose charter is signed and still stands. */
@Component
public class Followers {

  private final CaseFiles files;
  private final Accesses accesses;
  private final Clock clock;

  Followers(CaseFiles files, Accesses accesses, Clock clock) {
    this.files = files;
    this.accesses = accesses;
    this.clock = clock;
  }

  /** User names. */
  @Transactional(readOnly = true)
  public Set<String> of(CaseNumber number) {
    Set<String> followers = new TreeSet<>(accesses.members(number, LocalDate.now(clock)));
    files
        .find(number)
        .ifPresent(
            file -> {
              add(followers, file.referent());
              add(followers, file.secondReferent());
            });
    return followers;
  }

  private static void add(Set<String> followers, @Nullable String userName) {
    if (userName != null) {
      followers.add(userName);
    }
  }
}
