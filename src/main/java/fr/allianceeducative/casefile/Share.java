package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register of shares: somebody may, or may not, receive something about a pupil.
 *
 * @param id own number; 0 until kept
 * @param partner person, profession or structure that receives
 * @param what in a few words: synthesis, plan, minutes
 * @param recordedOn day on which the line was written: asked, given or refused
 * @param until last day the agreement holds; null for what rests on the law
 * @param withdrawnOn day the agreement ended before its time; null otherwise
 * @param withdrawnBy who noted that; null when nobody did
 * @param saidBy whose word ended it
 */
public record Share(
    long id,
    CaseNumber caseNumber,
    String partner,
    String what,
    Basis basis,
    State state,
    LocalDate recordedOn,
    @Nullable String recordedBy,
    @Nullable LocalDate until,
    @Nullable LocalDate withdrawnOn,
    @Nullable String withdrawnBy,
    @Nullable Voice saidBy) {

  /** Why a share is allowed: general data protection regulation, article 6. */
  public enum Basis {
    PUBLIC_SERVICE("Mission de service public"),
    AGREEMENT("Accord des personnes"),
    LEGAL_OBLIGATION("Obligation légale");

    private final String label;

    Basis(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Where an agreement stands in its life. */
  public enum State {
    ASKED("Demandé, réponse attendue"),
    GIVEN("En cours"),
    REFUSED("Refusé"),
    WITHDRAWN("Repris par la famille ou le jeune"),
    EXPIRED("Échu"),
    /** A newer agreement stands in its place, or the accompaniment by this school is over. */
    ENDED("Terminé");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** A line as it is first written. */
  static Share written(
      CaseNumber number, String partner, String what, Basis basis, State state, LocalDate on, @Nullable String by) {
    return new Share(0, number, partner, what, basis, state, on, by, null, null, null, null);
  }

  /** Whether something may be shared on this line on a day. Nothing has to run for an agreement to end on its last day. */
  public boolean holdsOn(LocalDate day) {
    return state == State.GIVEN && (until == null || !until.isBefore(day));
  }

  /** Where the line stands on a day: past its last day an agreement is over even before anybody has noted it. */
  public State stateOn(LocalDate day) {
    return state == State.GIVEN && !holdsOn(day) ? State.EXPIRED : state;
  }

  public boolean isAgreement() {
    return basis == Basis.AGREEMENT;
  }

  Share in(State next) {
    return new Share(
        id, caseNumber, partner, what, basis, next, recordedOn, recordedBy, until, withdrawnOn, withdrawnBy, saidBy);
  }
}
