package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.Collection;
import java.util.Set;

/**
 * Whoever keeps something about cases or pupils: a room, for its own tables. When the time of a case is over, all of them erase
 * what they keep about it in one transaction, a batch of cases at a time; what has to be counted later was copied without name
 * before ({@link EndedCases#keepFigures}).
 *
 * <p>Rows go, they are not emptied: what is not there needs no rule of its own. The register {@code access/donnees.yaml} names
 * every column, and a test fills every table and looks for what was left.
 */
public interface Forgets {

  /** Erases all that is kept about these cases, in a fixed number of statements. */
  default void forgetCases(Collection<CaseNumber> numbers) {}

  /** Those of these pupils about whom something is kept that is no part of a case and whose own time is not over. */
  default Set<Long> stillKnown(Collection<Long> pupilIds) {
    return Set.of();
  }
}
