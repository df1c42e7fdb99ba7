package fr.allianceeducative.breakglass;

import fr.allianceeducative.kernel.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where exceptional accesses and their reasons are kept. */
public interface ExceptionalAccesses {

  void add(ExceptionalAccess access);

  /** How many one person has asked for since. */
  long countBy(String userName, Instant since);

  /** Newest first; those of one school, or of all when none is named. */
  List<ExceptionalAccess> newest(@Nullable Uai school, int most);

  /** How many are open on a day. */
  long countOpen(LocalDate day);
}
