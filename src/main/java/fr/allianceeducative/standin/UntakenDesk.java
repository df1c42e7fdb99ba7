package fr.allianceeducative.standin;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.OfferedCases;
import fr.allianceeducative.casefile.OfferedCases.Takers;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Extent;
import fr.allianceeducative.people.access.Relation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The head's door to tasks nobody in the school can take. The head gives them to a colleague, or takes them; what belongs to a
 * profession that keeps secrets, or to the district, waits for somebody who holds that function.
 */
@Service
@Transactional
public class UntakenDesk {

  /** Where a head finds these tasks. */
  public static final String PAGE = "/taches-sans-personne";

  private static final int SHOWN = 100;

  private final UntakenTasks tasks;
  private final CaseDesk cases;
  private final People people;
  private final Directory directory;
  private final AccessMatrix matrix;
  private final StaffAbsences absences;
  private final OfferedCases offered;
  private final Clock clock;

  UntakenDesk(
      UntakenTasks tasks,
      CaseDesk cases,
      People people,
      Directory directory,
      AccessMatrix matrix,
      StaffAbsences absences,
      OfferedCases offered,
      Clock clock) {
    this.tasks = tasks;
    this.cases = cases;
    this.people = people;
    this.directory = directory;
    this.matrix = matrix;
    this.absences = absences;
    this.offered = offered;
    this.clock = clock;
  }

  /** One on the page: the task, the pupil it is about if any, and whether the head may give it to somebody. */
  public record Line(UntakenTask task, Optional<CaseFile> file, boolean givable) {}

  /** How many wait in the head's school. Five statements, more or fewer people. */
  @Transactional(readOnly = true)
  public long count() {
    return count(school());
  }

  /** The same for a school, when no head is at work. */
  @Transactional(readOnly = true)
  public long count(Uai school) {
    return tasks.count(school, takers(school));
  }

  @Transactional(readOnly = true)
  public List<Line> list() {
    Uai school = school();
    List<UntakenTask> waiting = tasks.of(school, takers(school), SHOWN);
    Map<CaseNumber, CaseFile> files =
        cases.caseFiles(waiting.stream().map(UntakenTask::about).filter(Objects::nonNull).collect(Collectors.toSet()));
    return waiting.stream()
        .map(task -> new Line(task, Optional.ofNullable(task.about()).map(files::get), isGivable(task)))
        .toList();
  }

  /** Whoever works in the school and is there today, by name. */
  @Transactional(readOnly = true)
  public List<Staff> colleagues() {
    Uai school = school();
    return present(people.inSchool(school), school);
  }

  /**
   * Gives a task to a colleague.
   *
   * @throws Refusal when somebody can take it by now, or it must wait for its own profession
   */
  public void give(String task, String userName) {
    Uai school = school();
    UntakenTask waiting =
        tasks
            .find(school, takers(school), task)
            .orElseThrow(() -> new Refusal("Cette tâche n’attend plus : quelqu’un peut la prendre, ou elle est faite."));
    Refusal.unless(
        isGivable(waiting),
        "Cette tâche est celle d’une profession qui garde des secrets, ou du district : personne d’autre ne peut la faire.");
    Refusal.unless(
        present(people.inSchool(school), school).stream().anyMatch(staff -> staff.userName().equals(userName)),
        "Choisissez une personne de votre établissement, présente aujourd’hui.");
    tasks.give(task, userName);
  }

  /**
   * Whoever is there today, in the school, its district, or for everyone. Whoever stands in for somebody counts for the own functions alone:
   * work moves, rights do not.
   */
  private Takers takers(Uai school) {
    Optional<School> its = directory.school(school);
    List<Staff> staff = new ArrayList<>(people.inSchool(school));
    its.ifPresent(known -> staff.addAll(people.inDistrict(known.district().value())));
    // the technical accounts are looked after elsewhere
    return offered.takers(present(staff, school)).and(Role.ADMIN);
  }

  private List<Staff> present(List<Staff> staff, Uai school) {
    LocalDate today = LocalDate.now(clock.withZone(directory.school(school).map(known -> known.zone().time()).orElse(clock.getZone())));
    Set<String> away = absences.away(staff.stream().map(Staff::userName).toList(), today);
    return staff.stream().filter(each -> !away.contains(each.userName())).toList();
  }

  private boolean isGivable(UntakenTask task) {
    return task.team().stream().anyMatch(role -> role.place() == Role.Place.SCHOOL && !keepsSecrets(role));
  }

  /** A profession with protected notes of its own. */
  private boolean keepsSecrets(Role role) {
    return matrix.sight(Set.of(role), Relation.SCHOOL).of(Block.PROTECTED_NOTE) == Extent.OWN;
  }

  private Uai school() {
    return Objects.requireNonNull(people.current().orElseThrow().school(), "the door lets in heads of schools only");
  }
}
