package fr.allianceeducative.diagnosis;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What follows the interview.
 *
 * @param watchUntil only, and always, when the situation is reassuring
 * @param reason written so that the pupil and the family may read it
 */
public record ConcludeInterview(
    CaseNumber caseNumber, InterviewOutcome outcome, @Nullable LocalDate watchUntil, String reason) {

  public ConcludeInterview {
    Refusal.unless(
        outcome != InterviewOutcome.NO_CONTACT, "Choisissez une réponse de la liste dans « Suite de l’entretien ».");
    Refusal.unless(
        outcome != InterviewOutcome.REASSURING || watchUntil != null,
        "La situation est rassurante : choisissez jusqu’à quel jour rester en veille.");
    watchUntil = outcome == InterviewOutcome.REASSURING ? watchUntil : null;
    reason = Wording.required(reason, 1000, "Ce qui conduit à cette suite");
  }
}
