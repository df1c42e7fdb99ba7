package fr.allianceeducative.family;

import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.tabular.SafeText;
import org.jspecify.annotations.Nullable;

/** A representative whom nobody had written down. */
public record AddGuardian(CaseNumber caseNumber, Guardian guardian) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_LINK = 60;

  /** Reads what somebody typed; empty for what is not known. */
  public static AddGuardian typed(
      CaseNumber number, String name, String link, @Nullable Boolean authority, String phone, String mail) {
    Refusal.unless(!name.isBlank(), "Écrivez le nom et le prénom de la personne.");
    Refusal.unless(!link.isBlank(), "Écrivez le lien avec l’élève : mère, père, tuteur…");
    Refusal.unless(authority != null, "Dites si la personne exerce l’autorité parentale.");
    return new AddGuardian(
        number,
        new Guardian(
            SafeText.name("Nom et prénom", name.strip(), LONGEST_NAME),
            SafeText.text("Lien avec l’élève", link.strip(), LONGEST_LINK),
            authority,
            CompleteGuardian.phone(phone),
            CompleteGuardian.mail(mail)));
  }
}
