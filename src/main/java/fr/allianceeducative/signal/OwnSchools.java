package fr.allianceeducative.signal;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.Refusal;
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

  /** True for a school the directory knows; each is looked up once. Refuses the schools of others. */
  Predicate<Uai> ofCurrentPerson() {
    Optional<Set<Uai>> own = people.current().filter(staff -> !isTechnical(staff)).map(people::schoolsOf);
    Map<Uai, Boolean> known = new HashMap<>();
    return school -> {
      Refusal.unless(own.isEmpty() || own.get().contains(school),
          "Cette ligne concerne un autre établissement que le vôtre.");
      return known.computeIfAbsent(school, uai -> directory.school(uai).isPresent());
    };
  }

  private static boolean isTechnical(Staff staff) {
    return staff.is(Role.INTEGRATION) || staff.is(Role.ADMIN);
  }
}
