package fr.allianceeducative.casefile;

import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Relation;
import fr.allianceeducative.people.access.Sight;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who else reads a part of a case: colleagues of its school, référents and members of the alliance, as the matrix says it. Whoever
 * sees the case through a district or exceptionally is not sought out.
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

  /** By name. Three statements. */
  @Transactional(readOnly = true)
  public List<Staff> of(SeenCase seen, Block block) {
    Set<String> members = accesses.members(seen.number(), LocalDate.now(clock));
    List<Staff> known = new ArrayList<>(people.inSchool(seen.school()));
    Set<String> elsewhere = new HashSet<>(members);
    elsewhere.removeAll(known.stream().map(Staff::userName).collect(Collectors.toSet()));
    known.addAll(people.named(elsewhere));
    return known.stream()
        .filter(staff -> sight(staff, seen, members).reads(block))
        .sorted(Comparator.comparing(Staff::displayName))
        .toList();
  }

  private Sight sight(Staff staff, SeenCase seen, Set<String> members) {
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
    return seen.sharingWaits() ? matrix.sightInPause(staff.roles(), held) : matrix.sight(staff.roles(), held);
  }
}
