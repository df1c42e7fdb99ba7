package fr.allianceeducative.casefile;

import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Relation;
import fr.allianceeducative.people.access.Sight;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who else reads a part of a case: colleagues of its school, référents and members of the alliance, as the matrix says it, and the
 * district that has the case, as a whole: of its people those alone are named who have shown themselves. Whoever sees the case
 * exceptionally is not sought out.
 */
@Component
public class Readers {

  private final Accesses accesses;
  private final People people;
  private final AccessMatrix matrix;
  private final Clock clock;

  Readers(Accesses accesses, People people, AccessMatrix matrix, Clock clock) {
    this.accesses = accesses;
    this.people = people;
    this.matrix = matrix;
    this.clock = clock;
  }

  /**
   * Those who read a part.
   *
   * @param people by name
   * @param district whether a district that has the case reads it too
   */
  public record Reading(List<Staff> people, boolean district) {

    public Reading {
      people = List.copyOf(people);
    }
  }

  /**
   * Four statements, and one for the district that has the case.
   *
   * @param shown user names of those who have shown that they read it; of the district nobody else is named
   */
  @Transactional(readOnly = true)
  public Reading of(SeenCase seen, Block block, Set<String> shown) {
    LocalDate today = LocalDate.now(clock);
    Set<String> members = accesses.members(seen.number(), today);
    Set<String> districts = accesses.districts(seen.number(), today);
    List<Staff> known = new ArrayList<>(people.inSchool(seen.school()));
    Set<String> elsewhere = new HashSet<>(members);
    elsewhere.removeAll(known.stream().map(Staff::userName).collect(Collectors.toSet()));
    known.addAll(people.named(elsewhere));
    districts.stream()
        .flatMap(district -> people.inDistrict(district).stream())
        .filter(staff -> shown.contains(staff.userName()) && !known.contains(staff))
        .forEach(known::add);
    return new Reading(
        known.stream()
            .filter(staff -> sight(staff.roles(), relations(staff, seen, members, districts), seen).reads(block))
            .sorted(Comparator.comparing(Staff::displayName))
            .toList(),
        !districts.isEmpty()
            && Arrays.stream(Role.values()).anyMatch(role -> sight(Set.of(role), Set.of(Relation.DISTRICT), seen).reads(block)));
  }

  private Sight sight(Set<Role> roles, Set<Relation> held, SeenCase seen) {
    return seen.sharingWaits() ? matrix.sightInPause(roles, held) : matrix.sight(roles, held);
  }

  private static Set<Relation> relations(Staff staff, SeenCase seen, Set<String> members, Set<String> districts) {
    Set<Relation> held = EnumSet.noneOf(Relation.class);
    if (seen.school().equals(staff.school())) {
      held.add(Relation.SCHOOL);
    }
    if (seen.isFollowedBy(staff)) {
      held.add(Relation.REFERENT);
    }
    if (members.contains(staff.userName())) {
      held.add(Relation.ALLIANCE);
    }
    if (staff.district() != null && districts.contains(staff.district())) {
      held.add(Relation.DISTRICT);
    }
    return held;
  }
}
