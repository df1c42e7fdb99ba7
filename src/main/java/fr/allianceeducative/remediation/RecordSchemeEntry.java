package fr.allianceeducative.remediation;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The pupil enters the scheme; the planned end is null when it is open. */
public record RecordSchemeEntry(CaseNumber caseNumber, LocalDate enteredOn, @Nullable LocalDate plannedEnd) {

  public RecordSchemeEntry {
    Refusal.unless(
        plannedEnd == null || plannedEnd.isAfter(enteredOn), "La fin prévue vient après l’entrée : corrigez l’une des dates.");
  }
}
