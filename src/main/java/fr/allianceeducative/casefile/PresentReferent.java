package fr.allianceeducative.casefile;

import fr.allianceeducative.people.People;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The référent who is still there to do something for the pupil. Whoever left the school stays named in the case until the head of
 * the school names somebody else; meanwhile the second référent stands in, or the team.
 */
@Component
public class PresentReferent {

  private final People people;

  PresentReferent(People people) {
    this.people = people;
  }

  /** User name; empty when nobody was named, or nobody of those is there any more. */
  public Optional<String> of(CaseFile file) {
    return Stream.of(Optional.ofNullable(file.referent()), Optional.ofNullable(file.secondReferent()))
        .flatMap(Optional::stream)
        .filter(userName -> isThere(userName, file))
        .findFirst();
  }

  private boolean isThere(String userName, CaseFile file) {
    return people.standing(userName).isPresent()
        && people
            .find(userName)
            .filter(staff -> staff.school() == null || staff.school().equals(file.school()))
            .isPresent();
  }
}
