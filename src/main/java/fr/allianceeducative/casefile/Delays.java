package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.Delay;

/** The delays of the path: the table {@code delays}, which a modeller may change while the house runs. */
public interface Delays {

  /**
   * How long it is now.
   *
   * @param row name of the delay in the table
   * @throws IllegalArgumentException when the table has no such row
   */
  Delay of(String row);
}
