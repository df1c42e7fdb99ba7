package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.List;

/**
 * A room whose path waits for what the family says about sharing. It takes the answer as if a professional had noted it, and moves
 * the path in the same transaction.
 */
public interface FamilyQuestions {

  /** What is awaited now; mostly nothing. */
  List<FamilyQuestion> of(CaseNumber number);

  /**
   * Takes the answer to a question of this room.
   *
   * @return false when the question is none of this room, or awaits no answer any more
   */
  boolean answer(FamilySaid answer);
}
