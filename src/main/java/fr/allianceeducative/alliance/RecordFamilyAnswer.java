package fr.allianceeducative.alliance;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the family answered when the référent presented the alliance.
 *
 * @param agreedPartners numbers of the proposed partners outside with whom sharing is accepted
 */
public record RecordFamilyAnswer(
    CaseNumber caseNumber, LocalDate informedOn, Heard heard, Answer answer, Set<Long> agreedPartners) {

  public RecordFamilyAnswer {
    agreedPartners = answer == Answer.AGREES ? Set.copyOf(agreedPartners) : Set.of();
  }

  /** Who answered. A minor does not answer alone; from eighteen on the youth alone decides. */
  public enum Heard {
    REPRESENTATIVE,
    YOUTH,
    BOTH
  }

  /** Whether an alliance may be built. */
  public enum Answer {
    AGREES,
    REFUSES
  }
}
