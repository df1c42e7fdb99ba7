package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.engine.OpenTasks;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.access.Block;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which pupil the tasks of a list are about, in two statements however long the list is. */
@Component
class TaskPupils {

  /** Name under which the shared lists show the line. */
  static final String VARIABLE = "pupil";

  private final OpenTasks tasks;
  private final CaseDesk cases;
  private final Sights sights;

  TaskPupils(OpenTasks tasks, CaseDesk cases, Sights sights) {
    this.tasks = tasks;
    this.cases = cases;
    this.sights = sights;
  }

  /** One line per process instance that belongs to a case. */
  Map<String, String> ofInstances(Set<String> instances) {
    if (!sights.throughTask().reads(Block.IDENTITY)) {
      return Map.of();
    }
    Map<String, CaseNumber> numbers = new HashMap<>();
    tasks
        .businessKeys(instances)
        .forEach((instance, key) -> CaseNumber.read(key).ifPresent(number -> numbers.put(instance, number)));
    Map<CaseNumber, CaseFile> files = cases.caseFiles(Set.copyOf(numbers.values()));
    Map<String, String> lines = new HashMap<>();
    numbers.forEach(
        (instance, number) -> {
          CaseFile file = files.get(number);
          if (file != null) {
            lines.put(instance, line(file.pupil()));
          }
        });
    return lines;
  }

  private static String line(Pupil pupil) {
    return "%s %s · %s"
        .formatted(pupil.firstName(), pupil.lastName().toUpperCase(Locale.FRENCH), pupil.schoolClass());
  }
}
