package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Presents a case to the commission. See {@link Referral} for the fields. */
public record ReferCase(
    CaseNumber caseNumber,
    Subject subject,
    String motive,
    boolean urgent,
    @Nullable String guests,
    boolean familyInformed) {

  public ReferCase {
    Texts.atMost(2000, motive, "Motif");
    Texts.atMost(500, guests, "Invités souhaités");
    Refusal.unless(!motive.isBlank(), "Écrivez le motif de la saisine en une phrase au moins.");
  }
}
