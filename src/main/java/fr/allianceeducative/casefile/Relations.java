package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.Relation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What ties a person to cases: read off the case, or asked of the database in one statement, and only when it counts. */
@Component
class Relations {

  /** What is not written on the case itself. */
  private static final Set<Relation> KEPT = 
      EnumSet.of(Relation.CLASS, Relation.DISTRICT, Relation.ALLIANCE, Relation.EXCEPTIONAL);

  private final Accesses accesses;
  private final Clock clock;

  Relations(Accesses accesses, Clock clock) {
    this.accesses = accesses;
    this.clock = clock;
  }

  Viewer viewer(Staff staff) {
    return new Viewer(staff.userName(), staff.school(), staff.district(), today());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Set<Relation> useful(Predicate<Relation> counts) {
    Set<Relation> useful = EnumSet.noneOf(Relation.class);
    for (Relation relation : Relation.values()) {
      if (counts.test(relation)) {
        useful.add(relation);
      }
    }
    return useful;
  }

  /** For each case, what follows from the relations that hold; only those that are useful are looked for. */
  <T> Map<CaseNumber, T> between(
      Staff staff, List<CaseFile> cases, Set<Relation> useful, BiFunction<CaseFile, Collection<Relation>, T> meaning) {
    Map<CaseNumber, Set<Relation>> kept =
        cases.isEmpty() || useful.stream().noneMatch(KEPT::contains)
            ? Map.of()
            : accesses.of(viewer(staff), cases.stream().map(CaseFile::number).toList());
    Map<CaseNumber, T> meant = new HashMap<>();
    for (CaseFile file : cases) {
      Set<Relation> held = written(staff, file);
      held.addAll(kept.getOrDefault(file.number(), Set.of()));
      held.retainAll(useful);
      meant.put(file.number(), meaning.apply(file, held));
    }
    return meant;
  }

  static boolean isTechnical(Staff staff) {
    return staff.roles().stream().allMatch(role -> role.place() == Role.Place.EVERYWHERE);
  }

  private static Set<Relation> written(Staff staff, CaseFile file) {
    Set<Relation> held = EnumSet.noneOf(Relation.class);
    if (file.school().equals(staff.school())) {
      held.add(Relation.SCHOOL);
    }
    if (file.isFollowedBy(staff)) {
      held.add(Relation.REFERENT);
    }
    if (isTechnical(staff)) {
      held.add(Relation.TECHNICAL);
    }
    return held;
  }
}
