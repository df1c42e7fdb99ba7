package fr.allianceeducative.diagnosis;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where syntheses are kept, and what was said of them; the room goes through {@link DiagnosisDesk}. */
public interface Syntheses {

  void add(WriteSynthesis synthesis, LocalDate on, @Nullable String author);

  /** The newest synthesis. */
  Optional<WriteSynthesis> synthesis(CaseNumber number);

  void add(ValidateSynthesis validation, LocalDate on, @Nullable String author);
}
