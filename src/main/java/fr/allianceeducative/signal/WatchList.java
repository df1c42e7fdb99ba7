package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Relation;
import fr.allianceeducative.people.access.Sight;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pupils of a school whom its files put on the watch list. It is for who may read of schooling in the matrix: of the whole
 * school, or of the pupils of the own classes. A case stands beside a pupil for those alone who may know of it.
 */
@Service
@Transactional(readOnly = true)
public class WatchList {

  private final PupilScores scores;
  private final Sights sights;
  private final People people;
  private final AccessMatrix matrix;

  WatchList(PupilScores scores, Sights sights, People people, AccessMatrix matrix) {
    this.scores = scores;
    this.sights = sights;
    this.people = people;
    this.matrix = matrix;
  }

  /**
   * A part of the list, those who need it most first.
   *
   * @param page from 0
   * @param total of the whole list
   */
  public record Part(int page, int size, long total, List<WatchedPupil> pupils) {}

  public Part part(int page, int size) {
    Staff staff = people.current().orElseThrow();
    boolean everyone = reads(staff.roles(), Relation.SCHOOL);
    if (staff.school() == null || !everyone && !reads(staff.roles(), Relation.CLASS)) {
      return new Part(0, size, 0, List.of());
    }
    PupilScores.Watched who = new PupilScores.Watched(staff.school(), everyone ? null : staff.userName());
    int wanted = Math.max(page, 0);
    List<WatchedPupil> found = scores.watched(who, (long) wanted * size, size);
    Map<Long, CaseNumber> open = sights.openCases(found.stream().map(each -> each.pupil().id()).toList());
    return new Part(
        wanted, size, scores.countWatched(who), found.stream().map(each -> each.in(open.get(each.pupil().id()))).toList());
  }

  private boolean reads(Set<Role> roles, Relation relation) {
    Sight sight = matrix.sight(roles, relation);
    return sight.reads(Block.IDENTITY) && sight.reads(Block.SCHOOLING);
  }
}
