package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.List;

/**
 * The référent of the pupil was named.
 *
 * @param userNames one, or two
 */
public record ReferentNamed(CaseNumber caseNumber, List<String> userNames) implements CaseEvent {

  @Override
  public String sentence() {
    return "Référent de l’élève nommé.";
  }
}
