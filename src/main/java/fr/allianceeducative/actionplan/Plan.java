package fr.allianceeducative.actionplan;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the plan of a pupil.
 *
 * @param version from 1; every new writing is a version of its own
 * @param signedOn null until signed
 * @param reviewOn day of the next review; null until signed
 * @param reviewedOn day of the last review; null before the first
 */
public record Plan(
    long id,
    CaseNumber caseNumber,
    int version,
    String objective,
    DraftPlan.Rhythm rhythm,
    State state,
    LocalDate draftedOn,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate reviewOn,
    @Nullable LocalDate reviewedOn,
    List<PlanAction> actions) {

  /** Where a version stands; one at most is started. */
  public enum State {
    DRAFT,
    STARTED,
    REFUSED,
    ENDED
  }

  boolean isStarted() {
    return state == State.STARTED;
  }

  LocalDate firstReview() {
    return actions.stream().map(action -> action.planned().reviewOn()).min(LocalDate::compareTo).orElse(draftedOn);
  }
}
