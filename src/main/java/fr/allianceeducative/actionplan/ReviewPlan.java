package fr.allianceeducative.actionplan;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The review of a plan: what each action brought, and what comes next.
 *
 * @param results by number of the action
 * @param nextReviewOn only when the plan goes on
 */
public record ReviewPlan(
    CaseNumber caseNumber, Map<Long, ActionReview> results, Decision decision, @Nullable LocalDate nextReviewOn) {

  public ReviewPlan {
    results = Map.copyOf(results);
    Refusal.unless(
        decision != Decision.CONTINUE || nextReviewOn != null,
        "Remplissez « Prochain point », puis validez à nouveau.");
  }

  /** What one action brought. */
  public record ActionReview(PlanAction.Result result, @Nullable String note) {

    public ActionReview {
      Refusal.unless(note == null || note.length() <= 500, "Écrivez chaque remarque en 500 caractères au plus.");
    }
  }

  /** What comes after the review. */
  public enum Decision {
    SUCCEEDED("objectif atteint"),
    CONTINUE("à poursuivre"),
    STRENGTHEN("à renforcer avec la commission"),
    REVISE("plan à revoir"),
    LEFT("rupture");

    private final String label;

    Decision(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    /** Whether the plan stays in force: a commission may send the case back to the same plan. */
    boolean keepsPlan() {
      return this == CONTINUE || this == STRENGTHEN;
    }
  }

  void checkComplete(List<PlanAction> actions) {
    Refusal.unless(
        actions.stream().map(PlanAction::id).allMatch(results::containsKey),
        "Dites ce que chaque action a apporté, puis validez à nouveau.");
    Refusal.unless(
        decision != Decision.SUCCEEDED
            || results.values().stream().anyMatch(review -> review.result() == PlanAction.Result.ACHIEVED),
        "Aucune action n’a atteint son objectif : choisissez une autre suite, ou corrigez les résultats.");
  }
}
