package fr.allianceeducative.diagnosis;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An attempt to reach the family, or the visit after the last one. */
public record RecordContact(
    CaseNumber caseNumber, LocalDate on, ContactChannel channel, ContactResult result, @Nullable String note) {

  public RecordContact {
    note = Wording.optional(note, 1000, "À retenir");
  }
}
