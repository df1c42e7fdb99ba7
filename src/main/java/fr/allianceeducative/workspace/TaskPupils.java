package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.TaskSights;
import fr.allianceeducative.engine.OpenTasks;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.access.Block;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
  private final TaskSights sights;
  private final SchoolNames names;

  TaskPupils(OpenTasks tasks, CaseDesk cases, TaskSights sights, SchoolNames names) {
    this.tasks = tasks;
    this.cases = cases;
    this.sights = sights;
    this.names = names;
  }

  /**
   * A task of a list.
   *
   * @param own whether the person has it, rather than being offered it as one of many
   */
  record Listed(String task, String instance, String execution, boolean own) {}

  /** One line per task that is about one case, by the id of the task, as far as the person may know whose. */
  Map<String, String> of(Collection<Listed> listed) {
    if (listed.isEmpty() || !sights.throughTask().reads(Block.IDENTITY)) {
      return Map.of();
    }
    Map<Listed, CaseNumber> numbers = numbers(listed);
    Map<CaseNumber, CaseFile> files = cases.caseFiles(Set.copyOf(numbers.values()));
    Set<CaseNumber> known = new HashSet<>(sights.bound(files.values()));
    numbers.forEach(
        (task, number) -> {
          if (task.own()) {
            known.add(number);
          }
        });
    Map<Uai, String> schools = names.beside(files.values().stream().map(CaseFile::school).toList());
    Map<String, String> lines = new HashMap<>();
    numbers.forEach(
        (task, number) -> {
          CaseFile file = files.get(number);
          if (file != null && known.contains(number)) {
            String school = schools.get(file.school());
            lines.put(task.task(), school == null ? line(file) : line(file) + " · " + school);
          }
        });
    return lines;
  }

  private Map<Listed, CaseNumber> numbers(Collection<Listed> listed) {
    Map<String, String> keys = tasks.businessKeys(listed.stream().map(Listed::instance).collect(Collectors.toSet()));
    Map<Listed, CaseNumber> numbers = new HashMap<>();
    Set<String> ofSessions = new HashSet<>();
    for (Listed task : listed) {
      read(keys.get(task.instance()))
          .ifPresentOrElse(number -> numbers.put(task, number), () -> ofSessions.add(task.instance()));
    }
    if (!ofSessions.isEmpty()) {
      Map<String, String> among = tasks.casesAmongSeveral(ofSessions);
      for (Listed task : listed) {
        read(among.get(task.execution())).ifPresent(number -> numbers.putIfAbsent(task, number));
      }
    }
    return numbers;
  }

  private static Optional<CaseNumber> read(@Nullable String key) {
    return Optional.ofNullable(key).flatMap(CaseNumber::read);
  }

  private static String line(CaseFile file) {
    return file.pupil().fullName() + " · " + file.pupil().schoolClass() + " · " + file.stage().label();
  }
}
