package fr.allianceeducative.casefile;

import fr.allianceeducative.casefile.PupilSearch.Candidate;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.names.NameWords;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Relation;
import fr.allianceeducative.people.access.Sight;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds a pupil by name, birth date, INE or the number of a case, so that nobody gets a second case.
 *
 * <p>Somebody finds the pupils of the cases that the matrix shows to them, and, who may report in a school, every pupil of it by name, class
 * and age: whether such a pupil has a case is told to those alone who see it. What is shown of a case leaves a trace.
 */
@Service
@Transactional(readOnly = true)
public class PupilFinder {

  /** The door of the matrix that says who reports a pupil of the own school. */
  private static final String REPORTING = "/signaler";

  private static final int CANDIDATES = 200;
  private static final int SHOWN = 20;

  private final Sights sights;
  private final Relations relations;
  private final AccessMatrix matrix;
  private final PupilSearch search;
  private final Pupils pupils;
  private final CaseFiles files;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PupilFinder(
      Sights sights,
      Relations relations,
      AccessMatrix matrix,
      PupilSearch search,
      Pupils pupils,
      CaseFiles files,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sights = sights;
    this.relations = relations;
    this.matrix = matrix;
    this.search = search;
    this.pupils = pupils;
    this.files = files;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Who was found, the likeliest first.
   *
   * @param more whether there are others
   */
  public record Found(List<FoundPupil> pupils, boolean more) {

    public Found {
      pupils = List.copyOf(pupils);
    }
  }

  /** Those whom the current person may know of. */
  public Found find(PupilQuery query) {
    Staff staff = sights.person();
    CaseNumber number = query.number();
    if (number != null) {
      return new Found(shown(staff, files.find(number).map(CaseFile::pupil).map(PupilFinder::alone).stream().toList(), false), false);
    }
    List<Candidate> ranked = new Ranking(query).of(candidates(staff, query));
    return new Found(
        shown(staff, ranked.subList(0, Math.min(ranked.size(), SHOWN)), true), ranked.size() > SHOWN);
  }

  /**
   * Pupils of the current person’s school whose name is nearly this one and who were born on this very day, or who have this very name and
   * were born on nearly this day: one of them may be meant. Whoever has both is recognised and is not among them.
   */
  public List<FoundPupil> nearly(String lastName, String firstName, LocalDate born) {
    Staff staff = sights.person();
    PupilLookalikes alike = new PupilLookalikes(lastName, firstName, born);
    List<Candidate> near =
        candidates(staff, new PupilQuery(null, null, born, NameWords.of(lastName + " " + firstName), "")).stream()
            .filter(each -> each.pupil().school().equals(staff.school()) && alike.isNearly(each.pupil()))
            .limit(SHOWN)
            .toList();
    return shown(staff, near, true);
  }

  /** A pupil whom the current person has found and may report. */
  public Optional<FoundPupil> reportable(long id) {
    Staff staff = sights.person();
    return reported(id).flatMap(pupil -> shown(staff, List.of(alone(pupil)), true).stream().findFirst());
  }

  /** The same with all that a report needs to name the pupil: for the house itself, not for showing. */
  public Optional<Pupil> reported(long id) {
    Staff staff = sights.person();
    return pupils.byId(id).filter(pupil -> mayReport(staff) && pupil.school().equals(staff.school()));
  }

  private List<Candidate> candidates(Staff staff, PupilQuery query) {
    Set<Relation> through = sights.through(staff, Set.of(Block.IDENTITY));
    // who protects the data of all answers people by the pages made for it
    through.remove(Relation.TECHNICAL);
    CaseQuery seen = new CaseQuery(relations.viewer(staff), through, null, null, 0, 1);
    return search.candidates(query, seen, mayReport(staff), CANDIDATES);
  }

  /**
   * What the person may know of each.
   *
   * @param alsoReportable whether a pupil is shown of whom the person sees no case and may only report
   */
  private List<FoundPupil> shown(Staff staff, List<Candidate> candidates, boolean alsoReportable) {
    Map<Long, SeenCase> seen = seenCases(staff, candidates);
    List<FoundPupil> found = new ArrayList<>();
    for (Candidate candidate : candidates) {
      SeenCase file = seen.get(candidate.pupil().id());
      boolean reportable = mayReport(staff) && candidate.pupil().school().equals(staff.school());
      if (file != null || reportable && alsoReportable) {
        found.add(found(staff, candidate, file, reportable));
      }
    }
    return found;
  }

  /** Of each pupil the open case the person sees, else the last one. Two statements and a trace. */
  private Map<Long, SeenCase> seenCases(Staff staff, List<Candidate> candidates) {
    List<CaseFile> all = files.ofPupils(candidates.stream().map(each -> each.pupil().id()).toList());
    Map<CaseNumber, Sight> sight = sights.of(all);
    Map<Long, SeenCase> seen = new HashMap<>();
    all.stream()
        .sorted(Comparator.comparing(CaseFile::isOpen).thenComparing(CaseFile::openedOn))
        .map(file -> new SeenCase(file, sight.getOrDefault(file.number(), Sight.NOTHING), List.of(), staff.userName()))
        .filter(file -> file.sight().reads(Block.IDENTITY))
        .forEach(file -> seen.put(file.pupilId(), file));
    if (!seen.isEmpty()) {
      events.publishEvent(new CaseSeen(CaseSeen.How.LISTED, seen.values().stream().map(SeenCase::number).toList()));
    }
    return seen;
  }

  private FoundPupil found(Staff staff, Candidate candidate, @Nullable SeenCase file, boolean reportable) {
    Pupil pupil = candidate.pupil();
    boolean known =
        file != null
            || reportable && matrix.sight(staff.roles(), Relation.SCHOOL).reads(Block.IDENTITY)
            || candidate.ownClass() && matrix.sight(staff.roles(), Relation.CLASS).reads(Block.IDENTITY);
    return new FoundPupil(
        pupil.id(),
        pupil.fullName(),
        pupil.schoolClass(),
        pupil.ageOn(LocalDate.now(clock)),
        known ? pupil.birthDate() : null,
        pupil.school(),
        file,
        reportable);
  }

  private boolean mayReport(Staff staff) {
    return staff.school() != null && matrix.opens("POST", REPORTING, staff.roles());
  }

  private static Candidate alone(Pupil pupil) {
    return new Candidate(pupil, false, Set.of());
  }
}
