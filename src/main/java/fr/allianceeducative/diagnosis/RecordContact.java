package fr.allianceeducative.diagnosis;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to reach the family, or the visit after the last one.
 *
 * @param interviewAt school time; null when no interview is agreed, or its day is still open
 */
public record RecordContact(
    CaseNumber caseNumber,
    LocalDate on,
    ContactChannel channel,
    ContactResult result,
    @Nullable LocalDateTime interviewAt,
    @Nullable String note) {

  public RecordContact {
    interviewAt = result == ContactResult.JOINED ? interviewAt : null;
    Refusal.unless(
        interviewAt == null || !interviewAt.toLocalDate().isBefore(on),
        "Choisissez dans « Entretien convenu le » un jour qui ne précède pas l’essai.");
    note = Wording.optional(note, 1000, "À retenir");
  }
}
