package fr.allianceeducative.workspace;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names of the schools of several cases, in one statement. Whoever works for one school knows which one it is: none then. */
@Component
class SchoolNames {

  private final People people;
  private final Directory directory;

  SchoolNames(People people, Directory directory) {
    this.people = people;
    this.directory = directory;
  }

  Map<Uai, String> beside(Collection<Uai> schools) {
    if (people.current().map(people::schoolsOf).filter(own -> own.size() > 1).isEmpty()) {
      return Map.of();
    }
    Map<Uai, String> names = new HashMap<>();
    directory
        .schools(schools.stream().distinct().toList())
        .forEach((uai, school) -> names.put(uai, school.name()));
    return names;
  }
}
