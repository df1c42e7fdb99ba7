package fr.allianceeducative.actionplan;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.Optional;

/** Where exchanges are kept; rooms go through {@link PlanDesk}. */
public interface Exchanges {

  void add(Exchange exchange);

  /** The one held last. */
  Optional<Exchange> last(CaseNumber number);
}
