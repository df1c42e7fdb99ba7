package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.List;

/** How the opening of a session ended. */
public sealed interface Opening {

  /** Enough members came. */
  record Held(List<CaseNumber> cases) implements Opening {}

  /** Too few came: there is a new date, and all cases wait for its agenda. */
  record Postponed() implements Opening {}
}
