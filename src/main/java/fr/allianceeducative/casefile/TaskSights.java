package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Relation;
import fr.allianceeducative.people.access.Sight;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a task shows of its case, and who is tied to the pupil without one. Nothing is opened here, so nothing leaves a trace. */
@Service
@Transactional(readOnly = true)
public class TaskSights {

  private final People people;
  private final AccessMatrix matrix;
  private final Sights sights;
  private final CaseFiles files;

  TaskSights(People people, AccessMatrix matrix, Sights sights, CaseFiles files) {
    this.people = people;
    this.matrix = matrix;
    this.sights = sights;
    this.files = files;
  }

  /**
   * What the current person sees of the cases of tasks that are the person's to do: the engine has checked that they are. The
   * house itself, when nobody asks, sees all it needs.
   */
  public Sight throughTask() {
    return people.current().map(staff -> matrix.sight(staff.roles(), Relation.TASK)).orElse(Sight.EVERYTHING);
  }

  /**
   * The same for one case, and what else ties the person to its pupil. It may be in a pause: then a task shows what the matrix leaves of
   * it, and the other ties go on showing what they show.
   */
  public Sight throughTask(CaseFile file) {
    return people.current().map(staff -> throughTask(staff, file)).orElse(Sight.EVERYTHING);
  }

  /**
   * Those of these cases that something else than a task ties the current person to: to be offered a task as one of many is no tie to
   * the pupil. All of them for the house itself.
   */
  public Set<CaseNumber> bound(Collection<CaseFile> cases) {
    return people.current().isEmpty()
        ? cases.stream().map(CaseFile::number).collect(Collectors.toSet())
        : sights.of(List.copyOf(cases)).entrySet().stream()
            .filter(each -> each.getValue().reads(Block.IDENTITY))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  /** The same for one case; one that does not exist ties nobody. */
  public boolean isBound(CaseNumber number) {
    return !bound(files.find(number).stream().toList()).isEmpty();
  }

  /**
   * The case as the current person's own ties show it, whatever task of it the person has; empty when they do not, or for the house itself.
   * It is for deciding what to show: nothing of it has been shown yet, so that there is no trace.
   */
  public Optional<SeenCase> byOwnTies(CaseNumber number) {
    return people
        .current()
        .flatMap(
            staff ->
                files
                    .find(number)
                    .map(file -> new SeenCase(file, sights.of(List.of(file)).getOrDefault(number, Sight.NOTHING), List.of(), staff.userName())))
        .filter(seen -> seen.sight().reads(Block.IDENTITY));
  }

  /** Whether a task of the case keeps something from the current person because sharing is paused. */
  public boolean taskWaits(CaseNumber number) {
    return throughTask().reads(Block.ACTIONS)
        && files.find(number).filter(file -> !throughTask(file).reads(Block.ACTIONS)).isPresent();
  }

  private Sight throughTask(Staff staff, CaseFile file) {
    return sights.of(List.of(file)).getOrDefault(file.number(), Sight.NOTHING).and(sights.ofTask(staff, file));
  }
}
