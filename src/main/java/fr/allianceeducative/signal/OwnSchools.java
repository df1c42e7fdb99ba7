package fr.allianceeducative.signal;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Of which schools the current person may send lines: the own ones; a technical account or a job, of all. */
@Component
class OwnSchools {

  private final Directory directory;
  private final People people;

  OwnSchools(Directory directory, People people) {
    this.directory = directory;
    this.people = people;
  }

  /** Each school is looked up in the directory once. */
  SchoolReach ofCurrentPerson() {
    Optional<Set<Uai>> own = people.current().filter(staff -> !isTechnical(staff)).map(people::schoolsOf);
    Map<Uai, Boolean> known = new HashMap<>();
    Predicate<Uai> inDirectory = school -> known.computeIfAbsent(school, uai -> directory.school(uai).isPresent());
    return own.map(schools -> new SchoolReach(schools::contains, inDirectory)).orElse(SchoolReach.ofAll(inDirectory));
  }

  private static boolean isTechnical(Staff staff) {
    return staff.is(Role.INTEGRATION) || staff.is(Role.ADMIN);
  }
}
