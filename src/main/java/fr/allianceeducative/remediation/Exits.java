package fr.allianceeducative.remediation;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where exits are kept; the engine's side goes through {@link ExitDesk}. A case that was reopened may have several. */
public interface Exits {

  void add(RecordExit exit, LocalDate today, @Nullable String author);

  /** The newest review of a case. */
  Optional<RecordExit> last(CaseNumber number);

  void add(RecordDeparture departure, LocalDate today, @Nullable String author);

  void add(RecordCheck check, LocalDate today, @Nullable String author);

  /** Checks since a day that found nobody. */
  int unanswered(CaseNumber number, LocalDate since);
}
