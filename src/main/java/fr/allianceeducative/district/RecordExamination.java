package fr.allianceeducative.district;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;

/** What the district decided, with the advice or the complement it asks for. */
public record RecordExamination(CaseNumber caseNumber, LocalDate examinedOn, DistrictMeasure measure, String advice) {

  public RecordExamination {
    Refusal.unless(advice.length() <= 2000, "Raccourcissez le conseil : 2000 caractères au plus.");
  }
}
