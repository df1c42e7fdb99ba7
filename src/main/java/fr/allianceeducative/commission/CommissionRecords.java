package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a commission said of a case, as the page of the case reads it. Each is one statement. */
public interface CommissionRecords {

  /** What was decided in sessions whose minutes are validated, newest first. */
  List<Decided> decisions(CaseNumber number);

  /** The session that is to examine the case. */
  Optional<Instant> nextSession(CaseNumber number);

  /**
   * A decision.
   *
   * @param on day of the session
   * @param author who noted it
   * @param toldOn day the family learned it; null until then
   */
  record Decided(LocalDate on, @Nullable String author, Minute.Content content, @Nullable LocalDate toldOn) {}
}
