package fr.allianceeducative.signal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where averages and incidents are kept, in the order they came. Everything goes in blocks. */
public interface Results {

  /** What a line said; averages have two decimals, null when the pupil was not marked. */
  record Held(@Nullable BigDecimal previousAverage, @Nullable BigDecimal currentAverage, int incidents) {

    BigDecimal drop() {
      return previousAverage == null || currentAverage == null
          ? BigDecimal.ZERO
          : previousAverage.subtract(currentAverage).max(BigDecimal.ZERO);
    }
  }

  /** All that is held for each of these pupils, oldest first. */
  Map<Long, List<Held>> of(Collection<Long> pupilIds);

  void add(Map<Long, Held> results);
}
