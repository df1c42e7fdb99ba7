package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.tabular.SafeText;
import java.time.LocalDate;

/** Who the pupil really is, as the family says it, and why it was wrong. */
public record CorrectIdentity(
    CaseNumber caseNumber, String lastName, String firstName, LocalDate birthDate, Voice saidBy, String reason) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 500;

  public CorrectIdentity {
    lastName = SafeText.name("Nom", lastName.strip(), LONGEST_NAME);
    firstName = SafeText.name("Prénom", firstName.strip(), LONGEST_NAME);
    reason = reason(reason);
  }

  static String reason(String reason) {
    Refusal.unless(!reason.isBlank(), "Dites en quelques mots pourquoi c’est corrigé.");
    return SafeText.paragraph("Pourquoi", reason.strip(), LONGEST_REASON);
  }
}
