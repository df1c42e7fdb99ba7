package fr.allianceeducative.actionplan;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.util.List;

/**
 * The référent writes down what the pupil, the family and the school want to try.
 *
 * @param mostAtOnce how many actions may run on the same day, as the table of limits says
 */
public record DraftPlan(
    CaseNumber caseNumber, String objective, Rhythm rhythm, List<PlannedAction> actions, int mostAtOnce) {

  private static final int MOST = 20;

  public DraftPlan {
    Refusal.unless(objective.length() <= 1000, "Écrivez l’objectif en 1000 caractères au plus.");
    Refusal.unless(!actions.isEmpty(), "Ajoutez au moins une action au plan.");
    Refusal.unless(actions.size() <= MOST, "Gardez au plus %d actions dans un plan.".formatted(MOST));
    long busiest = busiest(actions);
    Refusal.unless(
        busiest <= mostAtOnce,
        "Ce plan mène %d actions en même temps : gardez-en %d au plus, ou décalez leurs dates."
            .formatted(busiest, mostAtOnce));
  }

  /** How often référent and pupil meet. */
  public enum Rhythm {
    WEEKLY,
    FORTNIGHTLY,
    MONTHLY
  }

  /** The number of actions is highest on a day one of them starts. */
  private static long busiest(List<PlannedAction> actions) {
    return actions.stream()
        .mapToLong(start -> actions.stream().filter(other -> other.runsOn(start.startsOn())).count())
        .max()
        .orElse(0);
  }
}
