package fr.allianceeducative.casefile;

import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Relation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Among whom somebody may look besides the cases the person sees.
 *
 * <p>Who may report looks in the own school: whoever reads the identity of all its pupils, among all of them; a teacher or an assistant among
 * those a file of the school names, those of the own classes and those the person reported. To find any other would tell that somebody has
 * reported him.
 */
@Component
class SearchGround {

  /** The door of the matrix that says who reports a pupil of the own school. */
  private static final String REPORTING = "/signaler";

  private final AccessMatrix matrix;
  private final List<OwnReports> reports;

  SearchGround(AccessMatrix matrix, List<OwnReports> reports) {
    this.matrix = matrix;
    this.reports = reports;
  }

  PupilSearch.Ground of(Staff staff) {
    if (!mayReport(staff)) {
      return PupilSearch.Ground.NOWHERE;
    }
    if (matrix.sight(staff.roles(), Relation.SCHOOL).reads(Block.IDENTITY)) {
      return PupilSearch.Ground.WHOLE_SCHOOL;
    }
    Set<Long> reported = new HashSet<>();
    reports.forEach(room -> reported.addAll(room.pupilsReportedBy(staff.userName())));
    return PupilSearch.Ground.listed(reported);
  }

  /** Whether somebody may report pupils of the own school. */
  boolean mayReport(Staff staff) {
    return staff.school() != null && matrix.opens("POST", REPORTING, staff.roles());
  }
}
