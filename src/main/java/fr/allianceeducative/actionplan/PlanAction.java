package fr.allianceeducative.actionplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action of a kept plan and what came of it.
 *
 * @param result null until the review
 */
public record PlanAction(
    long id, PlannedAction planned, State state, @Nullable Result result, @Nullable LocalDate resultOn) {

  /** How far the action is. */
  public enum State {
    PLANNED,
    RUNNING,
    DONE,
    STOPPED
  }

  /** What an action brought, as the people concerned see it at the review. */
  public enum Result {
    ACHIEVED("Objectif atteint", State.DONE),
    PARTLY("En partie", State.RUNNING),
    NOT_YET("Pas encore", State.RUNNING),
    NOT_SUITED("Ne convient pas", State.STOPPED);

    private final String label;
    private final State leadsTo;

    Result(String label, State leadsTo) {
      this.label = label;
      this.leadsTo = leadsTo;
    }

    public String label() {
      return label;
    }

    public State leadsTo() {
      return leadsTo;
    }
  }
}
