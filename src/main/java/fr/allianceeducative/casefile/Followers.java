package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who follows a pupil by name: the référents who are there, and the members of the alliance whose charter is signed and still stands. */
@Component
public class Followers {

  private final CaseFiles files;
  private final Accesses accesses;
  private final People people;
  private final Clock clock;

  Followers(CaseFiles files, Accesses accesses, People people, Clock clock) {
    this.files = files;
    this.accesses = accesses;
    this.people = people;
    this.clock = clock;
  }

  /** User names. */
  @Transactional(readOnly = true)
  public Set<String> of(CaseNumber number) {
    Set<String> followers = new TreeSet<>(accesses.members(number, LocalDate.now(clock)));
    files
        .find(number)
        .ifPresent(
            file ->
                people.named(Stream.of(file.referent(), file.secondReferent()).filter(Objects::nonNull).toList()).stream()
                    .filter(file::isFollowedBy)
                    .map(Staff::userName)
                    .forEach(followers::add));
    return followers;
  }
}
