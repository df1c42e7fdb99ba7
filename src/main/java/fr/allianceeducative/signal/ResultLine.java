package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.PupilKey;
import fr.allianceeducative.kernel.tabular.ImportedLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Averages of a pupil over two periods, and incidents.
 *
 * @param previousAverage out of 20; null if the pupil was not marked
 * @param currentAverage out of 20; null if the pupil was not marked
 */
public record ResultLine(
    int line, PupilIdentity pupil, @Nullable BigDecimal previousAverage, @Nullable BigDecimal currentAverage, int incidents)
    implements ImportedLine<ResultLine> {

  /** By how much the average fell: zero if it rose, or if one of the two is not known. */
  public BigDecimal drop() {
    return previousAverage == null || currentAverage == null
        ? BigDecimal.ZERO
        : previousAverage.subtract(currentAverage).max(BigDecimal.ZERO);
  }

  /** A file speaks once of each pupil; a line with the INE of somebody else replaces no line. */
  @Override
  public List<PupilKey> key() {
    return List.of(pupil.key(), pupil.identityKey());
  }

  @Override
  public boolean saysTheSameAs(ResultLine other) {
    return Objects.equals(previousAverage, other.previousAverage)
        && Objects.equals(currentAverage, other.currentAverage)
        && incidents == other.incidents;
  }

  @Override
  public String toString() {
    return "ResultLine[line=" + line + "]";
  }
}
