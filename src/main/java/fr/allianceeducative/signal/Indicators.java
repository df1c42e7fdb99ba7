package fr.allianceeducative.signal;

import java.math.BigDecimal;

/**
 * What the files of a school say about a pupil, in the figures the scoring table asks for.
 *
 * @param halfDays half-days without valid reason in the worst month of the school year
 * @param incidents of the latest results
 * @param averageDrop by how much the average fell in the latest results, zero or more
 */
public record Indicators(int halfDays, int incidents, BigDecimal averageDrop) {

  /** Two falls are the same fall however many zeros they are written with. */
  public Indicators {
    averageDrop = averageDrop.signum() == 0 ? BigDecimal.ZERO : averageDrop.stripTrailingZeros();
  }
}
