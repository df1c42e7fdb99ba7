package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.Collection;
import java.util.Set;

/** What the engine remembers of cases, for the retention alone. */
public interface PathHistory {

  /** Those of these cases of which anything still runs: an urgency, a protection, checks after the exit. */
  Set<CaseNumber> running(Collection<CaseNumber> numbers);

  /** Erases what is remembered of paths that have ended: steps, tasks, facts, comments, attachments, who did what. */
  void erase(Collection<CaseNumber> numbers);
}
