package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Closed cases where they are kept, for the retention alone. */
public interface EndedCases {

  /** Takes a night for this node; false when another one has it, or had it. */
  boolean takeNight(LocalDate night);

  /**
   * Cases closed before the first day that is kept of their reason, those closed first first.
   *
   * @param after the last case of the page before; null for the first page
   */
  List<EndedCase> closedBefore(Map<ClosingReason, LocalDate> firstKept, @Nullable EndedCase after, int most);

  /** Those of these cases that are closed, held by this transaction; what another node holds is left out. */
  Set<CaseNumber> take(Collection<CaseNumber> numbers);

  /** Copies what is counted of these cases, without number, name or day. */
  void keepFigures(Collection<CaseNumber> numbers);

  /** The pupils of these cases, held by this transaction. */
  Set<Long> pupilsOf(Collection<CaseNumber> numbers);

  /** Erases the cases themselves, when no room keeps anything about them any more. */
  void erase(Collection<CaseNumber> numbers);

  /** Erases those of these pupils who have no case left, with their legal representatives. */
  void erasePupils(Collection<Long> pupilIds);
}
