package fr.allianceeducative.alliance;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where it is kept what an alliance is for, what the family answered and since when it works, one page for each case. */
public interface Alliances {

  /** Starts or renews the page of a case, without an answer of the family yet. */
  void purpose(CaseNumber number, @Nullable String purpose);

  void answer(RecordFamilyAnswer answer);

  void activeSince(CaseNumber number, @Nullable LocalDate day);
}
