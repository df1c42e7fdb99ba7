package fr.allianceeducative.casefile;

import fr.allianceeducative.casefile.PupilSearch.Candidate;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.names.NameWords;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Relation;
import fr.allianceeducative.people.access.Sight;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds a pupil by name, birth date, INE or the number of a case, so that nobody gets a second case.
 *
 * <p>Somebody finds the pupils of the cases that the matrix shows to them, and, who may report in a school, pupils of it by name and class
 * ({@link SearchGround}): whether such a pupil has a case is told to those alone who see it. What is shown of a case leaves a trace.
 */
@Service
@Transactional(readOnly = true)
public class PupilFinder {

  private static final int CANDIDATES = 200;
  private static final int SHOWN = 20;

  private final Sights sights;
  private final Relations relations;
  private final PupilSearch search;
  private final Pupils pupils;
  private final CaseFiles files;
  private final PupilsShown shown;
  private final SearchGround ground;

  PupilFinder(
      Sights sights,
      Relations relations,
      PupilSearch search,
      Pupils pupils,
      CaseFiles files,
      PupilsShown shown,
      SearchGround ground) {
    this.sights = sights;
    this.relations = relations;
    this.search = search;
    this.pupils = pupils;
    this.files = files;
    this.shown = shown;
    this.ground = ground;
  }

  /**
   * Who was found, the likeliest first.
   *
   * @param more whether there are others
   * @param otherClasses whether the class that was written has left nobody, and these are of others
   */
  public record Found(List<FoundPupil> pupils, boolean more, boolean otherClasses) {

    public Found {
      pupils = List.copyOf(pupils);
    }
  }

  /** Those whom the current person may know of. */
  public Found find(PupilQuery query) {
    Staff staff = sights.person();
    CaseNumber number = query.number();
    if (number != null) {
      return new Found(shown.of(staff, ofCase(number)), false, false);
    }
    Ranking.Order order = new Ranking(query).of(candidates(staff, query));
    List<Candidate> ranked = order.candidates();
    return new Found(
        shown.of(staff, ranked.subList(0, Math.min(ranked.size(), SHOWN))), ranked.size() > SHOWN, order.otherClasses());
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
    return shown.of(staff, near);
  }

  /** A pupil whom the current person has found and may report. */
  public Optional<FoundPupil> reportable(long id) {
    Staff staff = sights.person();
    return reported(id).flatMap(pupil -> shown.of(staff, List.of(alone(pupil))).stream().findFirst());
  }

  /** The same with all that a report needs to name the pupil: for the house itself, not for showing. */
  public Optional<Pupil> reported(long id) {
    Staff staff = sights.person();
    return pupils
        .byId(id)
        .filter(pupil -> ground.mayReport(staff) && pupil.school().equals(staff.school()))
        .filter(pupil -> search.finds(id, seen(staff), ground.of(staff)));
  }

  private List<Candidate> candidates(Staff staff, PupilQuery query) {
    return search.candidates(query, seen(staff), ground.of(staff), CANDIDATES);
  }

  private CaseQuery seen(Staff staff) {
    Set<Relation> through = sights.through(staff, Set.of(Block.IDENTITY));
    // who protects the data of all answers people by the pages made for it
    through.remove(Relation.TECHNICAL);
    return new CaseQuery(relations.viewer(staff), through, null, null, 0, 1);
  }

  /** Nobody when the case is closed to the person, as when there is none. */
  private List<Candidate> ofCase(CaseNumber number) {
    return files
        .find(number)
        .filter(file -> sights.of(List.of(file)).getOrDefault(number, Sight.NOTHING).reads(Block.IDENTITY))
        .map(file -> alone(file.pupil()))
        .stream()
        .toList();
  }

  private static Candidate alone(Pupil pupil) {
    return new Candidate(pupil, false, Set.of());
  }
}
