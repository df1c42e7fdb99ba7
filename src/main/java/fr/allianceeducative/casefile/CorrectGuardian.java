package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Printable;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.tabular.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * What is true about a representative.
 *
 * @param name under which the representative stands in the case today
 */
public record CorrectGuardian(CaseNumber caseNumber, String name, Guardian corrected, Voice saidBy, String reason) {

  public CorrectGuardian {
    name = Printable.of(name);
    Refusal.unless(!corrected.link().isBlank(), "Écrivez le lien avec l’élève.");
    corrected =
        new Guardian(
            SafeText.name("Nom et prénom", corrected.name().strip(), 200),
            SafeText.text("Lien avec l’élève", corrected.link().strip(), 60),
            corrected.parentalAuthority(),
            optional("Téléphone", corrected.phone(), 40),
            optional("Courriel", corrected.mail(), 200));
    reason = CorrectIdentity.reason(reason);
  }

  private static @Nullable String optional(String what, @Nullable String text, int most) {
    return text == null || text.isBlank() ? null : SafeText.text(what, text.strip(), most);
  }
}
