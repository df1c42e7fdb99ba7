package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/**
 * Something that happened to a case, in the past tense. Rooms publish it through Spring's
 * {@code ApplicationEventPublisher}; the case file writes it on the timeline in the same transaction, with the author and
 * the time.
 */
public interface CaseEvent {

  CaseNumber caseNumber();

  /** One French sentence for the timeline, that its {@link #audience} may read: no free text of a person in it. */
  String sentence();

  /** Who reads the sentence. An event that tells of child protection says so here. */
  default Audience audience() {
    return Audience.EVERYONE_ON_THE_CASE;
  }

  /** How soon a colleague who comes in should learn of it. */
  default Weight weight() {
    return Weight.NEWS;
  }

  /** From what the house does by itself to what cannot wait. */
  enum Weight {
    ROUTINE(0),
    NEWS(1),
    PRESSING(2);

    private final int rank;

    Weight(int rank) {
      this.rank = rank;
    }

    /** The more it matters, the greater. */
    public int rank() {
      return rank;
    }
  }
}
