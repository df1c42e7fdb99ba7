package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.Set;

/**
 * What the family said to a question, without a professional between.
 *
 * @param agrees to the whole; true where the question has only partners
 * @param partners keys of those with whom sharing is agreed; all others are refused
 * @param voice a representative, or the young person who is of age
 */
public record FamilySaid(CaseNumber caseNumber, String question, boolean agrees, Set<String> partners, Voice voice) {

  public FamilySaid {
    partners = agrees ? Set.copyOf(partners) : Set.of();
  }
}
