package fr.allianceeducative.signal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Where half-day absences are kept. Everything goes in blocks. */
public interface Absences {

  /** One half-day of a registered pupil. */
  record Slot(long pupilId, LocalDate day, HalfDay halfDay) {}

  record Held(boolean justified, String reason) {}

  /** What is held for these pupils from one day to another, both included. */
  Map<Slot, Held> between(Collection<Long> pupilIds, LocalDate from, LocalDate to);

  void add(Map<Slot, Held> absences);

  void correct(Map<Slot, Held> absences);

  /**
   * Half-days without valid reason in the worst calendar month of the school year in which each pupil was last absent;
   * pupils without any absence are left out.
   */
  Map<Long, Integer> worstMonths(Collection<Long> pupilIds);
}
