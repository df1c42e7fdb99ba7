package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.Uai;
import java.util.function.Predicate;

/**
 * Of which schools a file may speak, for the person who sends it.
 *
 * @param concerned schools whose lines are read, and whose pupils these lines may change; the lines of the others are left aside
 * @param known schools of the directory
 */
public record SchoolReach(Predicate<Uai> concerned, Predicate<Uai> known) {

  /** Every known school: what a technical account may send. */
  public static SchoolReach ofAll(Predicate<Uai> known) {
    return new SchoolReach(school -> true, known);
  }
}
