package fr.allianceeducative.diagnosis;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What pupil and family say of the synthesis, and what follows. A plan starts from a synthesis the pupil recognises. */
public record ValidateSynthesis(
    CaseNumber caseNumber,
    boolean pupilValidates,
    FamilyAnswer familyAnswer,
    @Nullable String remark,
    DiagnosisOutcome decision) {

  public ValidateSynthesis {
    remark = Wording.optional(remark, 1000, "Remarques de l’élève ou de la famille");
    Refusal.unless(
        decision != DiagnosisOutcome.PLAN || pupilValidates,
        "L’élève ne se reconnaît pas dans la synthèse : demandez d’autres contributions ou saisissez la commission.");
  }
}
