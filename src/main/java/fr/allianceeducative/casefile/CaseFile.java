package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Staff;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case: one pupil, one path.
 *
 * @param score sum of the axes of the scoring table when the case was last scored; null when nobody scored it
 * @param legalThreshold whether the monthly legal threshold of absences is reached
 * @param referent user name of the pupil's référent; null until named
 * @param watchUntil end of the watch after the path ended without further need; null outside a watch
 * @param closedOn null while open
 */
public record CaseFile(
    CaseNumber number,
    Pupil pupil,
    Uai school,
    Stage stage,
    @Nullable Integer score,
    boolean legalThreshold,
    boolean sharingSuspended,
    @Nullable String referent,
    @Nullable String secondReferent,
    LocalDate openedOn,
    @Nullable LocalDate watchUntil,
    @Nullable LocalDate closedOn,
    @Nullable ClosingReason closingReason) {

  public boolean isOpen() {
    return closedOn == null;
  }

  /**
   * Whether the person is the pupil’s référent today: named, while the case is open, and still where the pupil is or in no school. Whoever
   * was it stays named; what comes after the case (the checks of an exit) is a task, and shows what a task shows.
   */
  public boolean isFollowedBy(Staff staff) {
    return isOpen()
        && (staff.userName().equals(referent) || staff.userName().equals(secondReferent))
        && (staff.school() == null || staff.school().equals(school));
  }
}
