package fr.allianceeducative.alliance;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The head of the school names the référent of the pupil, alone or with a second one.
 *
 * @param notClassTeacher the head confirms that neither teaches the pupil's class; counts in primary schools only
 */
public record NameReferents(
    CaseNumber caseNumber,
    String referent,
    @Nullable String second,
    boolean notClassTeacher,
    @Nullable String purpose) {

  public NameReferents {
    Refusal.unless(
        !referent.equals(second), "Choisissez deux personnes différentes, ou laissez le second référent vide.");
    Refusal.unless(
        purpose == null || purpose.length() <= 1000, "Écrivez au plus 1000 caractères sur ce que l’alliance doit apporter.");
  }
}
