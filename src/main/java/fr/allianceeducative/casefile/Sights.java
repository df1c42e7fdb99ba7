package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door through which a person looks at cases: pages, lists, the interface for programs, lists of tasks and headers of
 * forms show what comes out of here.
 *
 * <p>What is shown is worked out of the matrix and of what ties the person to the pupil, in one statement for a whole list. A
 * case that somebody may not see and a case that does not exist give the same answer. Whatever is shown leaves a trace.
 */
@Service
@Transactional(readOnly = true)
public class Sights {

  private static final int TIMELINE_SHOWN = 200;
  private static final String UNKNOWN = "Aucun dossier ne porte ce numéro.";
  private static final String ELSEWHERE =
      "C’est à l’établissement de l’élève de le faire : appelez-le. Devant un danger immédiat, appelez d’abord le 17, le 112 ou le 119.";

  private final People people;
  private final AccessMatrix matrix;
  private final Relations relations;
  private final CaseFiles files;
  private final TimelineEntries timeline;
  private final ApplicationEventPublisher events;

  Sights(
      People people,
      AccessMatrix matrix,
      Relations relations,
      CaseFiles files,
      TimelineEntries timeline,
      ApplicationEventPublisher events) {
    this.people = people;
    this.matrix = matrix;
    this.relations = relations;
    this.files = files;
    this.timeline = timeline;
    this.events = events;
  }

  /**
   * The case with its timeline, as the current person may see it.
   *
   * @throws Refusal when the person may not know the pupil of this case, or no case has this number
   */
  public SeenCase open(CaseNumber number) {
    return open(number, false);
  }

  /**
   * The same for whoever has a task of the case open, which shows what its form may show as well; the engine has checked that the
   * task is the person's.
   */
  public SeenCase openByTask(CaseNumber number) {
    return open(number, true);
  }

  /** The first lines of it, above the form of a task that is the person's: a line of the trace as in a list of tasks. */
  public SeenCase glanceByTask(CaseNumber number) {
    return glance(number, true);
  }

  /** The same above a task of a colleague, which shows nothing that the case would not. */
  public SeenCase glance(CaseNumber number) {
    return glance(number, false);
  }

  private SeenCase glance(CaseNumber number, boolean byTask) {
    SeenCase seen = seen(number, byTask, false);
    events.publishEvent(new CaseSeen(CaseSeen.How.LISTED, number));
    return seen;
  }

  private SeenCase open(CaseNumber number, boolean byTask) {
    SeenCase seen = seen(number, byTask, true);
    events.publishEvent(new CaseSeen(CaseSeen.How.OPENED, number));
    return seen;
  }

  private SeenCase seen(CaseNumber number, boolean byTask, boolean withTimeline) {
    CaseFile file = files.find(number).orElseThrow(Sights::unknown);
    Sight sight = of(List.of(file)).getOrDefault(number, Sight.NOTHING).and(byTask ? ofTask(person(), file) : Sight.NOTHING);
    Refusal.unless(sight.reads(Block.IDENTITY), UNKNOWN);
    List<TimelineEntry> told =
        withTimeline && sight.reads(Block.ACTIONS) ? timeline.latest(number, Audience.of(sight), TIMELINE_SHOWN) : List.of();
    return new SeenCase(file, sight, told, person().userName());
  }

  /**
   * The case for somebody of its school: the school alone speaks and acts for it. Whoever sees a case of another school, by an
   * exceptional access or as a member of its alliance, looks and changes nothing.
   *
   * @throws Refusal when the person may not know the pupil, or works elsewhere
   */
  public SeenCase openOwn(CaseNumber number) {
    SeenCase file = open(number);
    Refusal.unless(isOwn(file), ELSEWHERE);
    return file;
  }

  /** Whether the current person works in the school of the case, or has a technical account that belongs to none. */
  public boolean isOwn(SeenCase file) {
    Staff staff = person();
    return Relations.isTechnical(staff) || file.school().equals(staff.school());
  }

  /** Cases whose pupil the current person may know. */
  public SeenPage list(@Nullable Uai school, @Nullable Stage stage, int page, int size) {
    return page(Set.of(Block.IDENTITY), school, stage, page, size);
  }

  /** The same, and for a technical account all cases; the caller shows no name. */
  public SeenPage listForPrograms(@Nullable Uai school, @Nullable Stage stage, int page, int size) {
    return page(Set.of(Block.IDENTITY, Block.FIGURES), school, stage, page, size);
  }

  /** Open cases of the own school whose référent has left it. */
  public SeenPage leftByReferent(int page, int size) {
    return page(left(page, size));
  }

  public long countLeftByReferent() {
    return files.page(left(0, 1)).total();
  }

  /**
   * The open case of each of these pupils that has one, as far as the current person may know of it: who has moved may have a case of the
   * school before. Two statements for a list.
   */
  public Map<Long, CaseNumber> openCases(Collection<Long> pupilIds) {
    List<CaseFile> open = files.ofPupils(pupilIds).stream().filter(CaseFile::isOpen).toList();
    Map<CaseNumber, Sight> seen = of(open);
    Map<Long, CaseNumber> shown =
        open.stream()
            .filter(file -> seen.getOrDefault(file.number(), Sight.NOTHING).reads(Block.IDENTITY))
            .collect(Collectors.toMap(file -> file.pupil().id(), CaseFile::number));
    if (!shown.isEmpty()) {
      events.publishEvent(new CaseSeen(CaseSeen.How.LISTED, List.copyOf(shown.values())));
    }
    return shown;
  }

  /** How many open cases stand at each stage, in the order of the path; null for who has no business with figures. */
  public @Nullable Map<Stage, Long> countByStage() {
    Staff staff = person();
    Set<Relation> through = through(staff, Set.of(Block.FIGURES));
    return through.isEmpty() ? null : files.countByStage(new CaseQuery(relations.viewer(staff), through, null, null, 0, 1));
  }

  /** What a task of the case shows of it; a pause leaves of it what the matrix says. */
  Sight ofTask(Staff staff, CaseFile file) {
    return file.sharingSuspended()
        ? matrix.sightInPause(staff.roles(), Set.of(Relation.TASK))
        : matrix.sight(staff.roles(), Relation.TASK);
  }

  /**
   * The school of a case that is closed to the current person and that the matrix lets the person open exceptionally; empty when
   * there is none. Nothing of the case is shown.
   *
   * @throws Refusal when the case is open to the person already
   */
  public Optional<Uai> schoolOfClosed(CaseNumber number) {
    Staff staff = person();
    if (!matrix.sight(staff.roles(), Relation.EXCEPTIONAL).reads(Block.IDENTITY)) {
      return Optional.empty();
    }
    Optional<CaseFile> file = files.find(number);
    Refusal.unless(
        file.isEmpty() || !of(List.of(file.get())).getOrDefault(number, Sight.NOTHING).reads(Block.IDENTITY),
        "Ce dossier vous est déjà ouvert.");
    return file.map(CaseFile::school);
  }

  private SeenPage page(Set<Block> blocks, @Nullable Uai school, @Nullable Stage stage, int page, int size) {
    Staff staff = person();
    return page(new CaseQuery(relations.viewer(staff), through(staff, blocks), school, stage, page, size));
  }

  private CaseQuery left(int page, int size) {
    Staff staff = person();
    return new CaseQuery(
        relations.viewer(staff), through(staff, Set.of(Block.IDENTITY)), staff.school(), null, true, page, size);
  }

  private SeenPage page(CaseQuery query) {
    CasePage found = files.page(query);
    Map<CaseNumber, Sight> sights = of(found.cases());
    events.publishEvent(
        new CaseSeen(CaseSeen.How.LISTED, found.cases().stream().map(CaseFile::number).toList()));
    return new SeenPage(
        found.page(),
        found.size(),
        found.total(),
        found.cases().stream()
            .map(file -> new SeenCase(file, sights.getOrDefault(file.number(), Sight.NOTHING), List.of(), person().userName()))
            .toList());
  }

  Map<CaseNumber, Sight> of(List<CaseFile> cases) {
    Staff staff = person();
    Set<Relation> useful = relations.useful(relation -> !matrix.sight(staff.roles(), relation).isNothing());
    return relations.between(
        staff,
        cases,
        useful,
        (file, held) ->
            file.sharingSuspended() ? matrix.sightInPause(staff.roles(), held) : matrix.sight(staff.roles(), held));
  }

  /** The relations that show one of these blocks to the person. A task opens its form and no list. */
  Set<Relation> through(Staff staff, Set<Block> blocks) {
    Set<Relation> through =
        relations.useful(relation -> blocks.stream().anyMatch(matrix.sight(staff.roles(), relation)::reads));
    through.remove(Relation.TASK);
    if (!Relations.isTechnical(staff)) {
      through.remove(Relation.TECHNICAL);
    }
    return through;
  }

  Staff person() {
    return people.current().orElseThrow(Sights::unknown);
  }

  private static Refusal unknown() {
    return new Refusal(UNKNOWN);
  }
}
