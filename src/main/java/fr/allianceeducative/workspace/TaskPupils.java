package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.engine.OpenTasks;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.access.Block;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which pupil the tasks of a list are about, how far the case is, and for whoever works for several schools, of which: in a number of statements
 * that does not grow with the list.
 */
@Component
class TaskPupils {

  /** Name under which the shared lists show the line. */
  static final String VARIABLE = "pupil";

  private final OpenTasks tasks;
  private final CaseDesk cases;
  private final Sights sights;
  private final SchoolNames names;

  TaskPupils(OpenTasks tasks, CaseDesk cases, Sights sights, SchoolNames names) {
    this.tasks = tasks;
    this.cases = cases;
    this.sights = sights;
    this.names = names;
  }

  /**
   * One line per process instance that belongs to a case, as far as the person may know whose.
   *
   * @param own those of which the person has a task; of the others, what something else ties the person to
   */
  Map<String, String> ofInstances(Set<String> instances, Set<String> own) {
    if (instances.isEmpty() || !sights.throughTask().reads(Block.IDENTITY)) {
      return Map.of();
    }
    Map<String, CaseNumber> numbers = new HashMap<>();
    tasks
        .businessKeys(instances)
        .forEach((instance, key) -> CaseNumber.read(key).ifPresent(number -> numbers.put(instance, number)));
    Map<CaseNumber, CaseFile> files = cases.caseFiles(Set.copyOf(numbers.values()));
    Set<CaseNumber> bound = sights.bound(files.values());
    Map<Uai, String> schools = names.beside(files.values().stream().map(CaseFile::school).toList());
    Map<String, String> lines = new HashMap<>();
    numbers.forEach(
        (instance, number) -> {
          CaseFile file = files.get(number);
          if (file != null && (own.contains(instance) || bound.contains(number))) {
            String school = schools.get(file.school());
            lines.put(instance, school == null ? line(file) : line(file) + " · " + school);
          }
        });
    return lines;
  }

  private static String line(CaseFile file) {
    return file.pupil().fullName() + " · " + file.pupil().schoolClass() + " · " + file.stage().label();
  }
}
