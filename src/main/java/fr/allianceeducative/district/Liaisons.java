package fr.allianceeducative.district;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where liaison sheets and examinations are kept; the engine's side goes through {@link DistrictDesk}. */
public interface Liaisons {

  void add(FillLiaison liaison, EntryRule.Entry entry, LocalDate today, @Nullable String author);

  /** The newest sheet of a case. */
  Optional<Liaison> last(CaseNumber number);

  void signed(long liaison, boolean signed, LocalDate today, @Nullable String author);

  void examined(long liaison, RecordExamination examination, @Nullable String author);
}
