package fr.allianceeducative.remediation;

import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applications and exits, as the page of a case reads them. Each is one statement, newest first. */
public interface RemediationRecords {

  List<Applied> placements(CaseNumber number);

  List<Left> exits(CaseNumber number);

  /** An application to a scheme; days are null until they come. */
  record Applied(
      LocalDate on,
      @Nullable String author,
      String scheme,
      Placement.State state,
      @Nullable LocalDate enteredOn,
      @Nullable LocalDate plannedEnd,
      @Nullable LocalDate endedOn) {}

  record Left(LocalDate on, @Nullable String author, ClosingReason reason, @Nullable String sequel) {}
}
