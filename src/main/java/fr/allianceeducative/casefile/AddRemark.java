package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.tabular.SafeText;

/**
 * The family or the young person says that something a professional wrote is wrong. What was written stays, and the remark stands
 * beside it.
 *
 * @param subject a heading of the case
 */
public record AddRemark(CaseNumber caseNumber, String subject, String remark, Voice saidBy) {

  private static final int LONGEST = 2000;

  public AddRemark {
    Refusal.unless(!subject.isBlank() && subject.length() <= 200, "Choisissez de quoi parle la remarque.");
    Refusal.unless(!remark.isBlank(), "Écrivez la remarque.");
    subject = SafeText.text("Propos", subject.strip(), 200);
    remark = SafeText.paragraph("Remarque", remark.strip(), LONGEST);
  }
}
